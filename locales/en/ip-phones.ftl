# The IP phones that are rented.
ip-phones-title = IP phones
ip-phones-lead = { $number ->
    [0] Rent desk phones: they arrive set up, with their extension.
    [one] You have one phone rented or on its way.
   *[other] You have { $number } phones rented or on their way.
}
ip-phones-own = Your company’s phones
ip-phones-empty-title = No phones yet
ip-phones-empty-lead = Choose a model and who it is for. It arrives ready: plug it into the network and it has its extension.
ip-phones-empty-choose = See the models
ip-phones-column-phone = Phone
ip-phones-column-user = User
ip-phones-column-state = State
ip-phones-column-mac = MAC address
ip-phones-column-settings = Settings
ip-phones-nobody = No user
ip-phones-no-mac = Assigned when it is prepared
ip-phones-catalogue = Models
ip-phones-catalogue-lead = All are powered by the network cable (PoE) and arrive set up.

ip-phones-about-t31p = Simple and to the point, for receptions, corridors and desks with few calls.
ip-phones-about-t23g = The everyday phone: three lines, good sound and gigabit for the computer plugged into it.
ip-phones-about-t43u = Eight keys that show who is busy and pass calls on without looking up numbers.
ip-phones-about-t46u = A colour screen and ten line keys, for people who take calls all day.
ip-phones-about-t53w = With Wi-Fi and Bluetooth: for the desk that no network cable reaches.
ip-phones-about-t57w = A large touch screen, for managers and receptions that watch many extensions.

ip-phones-fact-lines = Extensions
ip-phones-fact-keys = Line keys
ip-phones-fact-keys-on-screen = On the screen
ip-phones-fact-screen = Screen
ip-phones-fact-power = Power
ip-phones-fact-power-poe = By the network cable (PoE)
ip-phones-fact-network = Network
ip-phones-fact-gigabit = Two ports of 1 Gbit/s
ip-phones-fact-fast = Two ports of 100 Mbit/s
ip-phones-fact-wifi = Wi-Fi
ip-phones-fact-wifi-yes = Yes
ip-phones-fact-wifi-no = None
ip-phones-screen-plain = { $inches } inches, { $across } × { $down } dots
ip-phones-screen-colour = { $inches } inches in colour, { $across } × { $down } dots
ip-phones-screen-touch = { $inches } inches, touch and colour, { $across } × { $down } dots

ip-phones-rent = Rent this phone
ip-phones-rent-short = Rent
ip-phones-rent-confirm = Order the phone
ip-phones-user = User
ip-phones-user-hint = Only users without a phone are listed.
ip-phones-user-choose = Choose a user
ip-phones-new-user = Add a new user
ip-phones-all-have-one = Every user has a phone
ip-phones-all-have-one-lead = A user has one IP phone. Add a user to rent another one.
ip-phones-delivery-name = Who receives it
ip-phones-delivery-address = Delivery address
ip-phones-delivery-address-hint = With city and postcode. We suggest your company’s address.
ip-phones-rent-begins = Rent begins on the day of delivery and ends on the day the phone is back at the operator’s. Months that are not whole are charged by the day.
ip-phones-rent-price = { $amount } a month.
ip-phones-rent-taxes-included = Taxes included.
ip-phones-rent-taxes-added = Plus taxes.
ip-phones-rent-sample = This is a sample price: the operator has not set it yet.
ip-phones-rent-name = Rent
ip-phones-rent-later = Begins on the day of delivery
ip-phones-rent-never = Nothing was charged
ip-phones-rent-since = Since { $day }
ip-phones-rent-was = From { $day } to { $end }

ip-phones-progress = State of the order
ip-phones-facts = Details
ip-phones-state-ordered = Ordered
ip-phones-state-prepared = Prepared
ip-phones-state-sent = Sent
ip-phones-state-delivered = Delivered
ip-phones-state-going-back = Going back
ip-phones-state-returned = Returned
ip-phones-state-cancelled = Cancelled
ip-phones-next-ordered = The operator prepares the phone. Until then you can cancel the order.
ip-phones-next-prepared = The phone is set up and leaves soon.
ip-phones-next-sent = The phone is on its way. We will mail you when it arrives.
ip-phones-next-delivered = The phone has been delivered. Plug it into the network and wait a few minutes: it restarts by itself.
ip-phones-next-going-back = The operator tells you where to send the phone. Pack it with its cable. Rent ends on the day it arrives.
ip-phones-next-returned = The phone is back at the operator’s and is not charged any more.
ip-phones-next-cancelled = You cancelled the order. Nothing was charged.
ip-phones-nobody-explained = This phone is nobody’s and its rent goes on. Give it to a user or return it.

ip-phones-cancel = Cancel the order
ip-phones-cancel-explained = It has not been prepared yet: cancelling costs nothing.
ip-phones-cancel-open = Cancel…
ip-phones-cancel-title = Cancel the order of { $model }?
ip-phones-cancel-confirm = Cancel the order
ip-phones-return = Return the phone
ip-phones-return-explained = Rent ends on the day the phone arrives at the operator’s.
ip-phones-return-open = Return…
ip-phones-return-title = Return { $model }?
ip-phones-return-how = We tell the operator, who tells you where to send the phone. Pack it with its cable: rent ends on the day it arrives. Until then you can change your mind.
ip-phones-return-confirm = Return the phone
ip-phones-return-not-yet = The phone is prepared or on its way. You can return it once it has arrived.
ip-phones-end-not = Back to the phone
ip-phones-keep = Keep the phone
ip-phones-keep-explained = You asked to return it. If you still have it, you can keep it.
ip-phones-keep-confirm = Keep it

ip-phones-of-user = Rented phone: { $model } · { $state }
ip-phones-of-user-none = No phone is rented for this user yet.
ip-phones-of-user-rent = Rent one
ip-phones-freed = The phone { $model } will have no user. Rent goes on until you return it; you can also give it to somebody else.

ip-phones-notice-ordered = The phone for { $name } is ordered. You will see here how it comes along.
ip-phones-notice-given = The phone now belongs to { $name }.
ip-phones-notice-nobodys = The phone has no user now.
ip-phones-notice-cancelled = The order of { $name } is cancelled.
ip-phones-notice-return-asked = We told the operator that you return { $name }.
ip-phones-notice-kept = You keep { $name }.

ip-phones-problem-user = Choose who the phone is for.
ip-phones-problem-user-has-one = That user already has a phone. Choose another user.
ip-phones-problem-delivery-name = Write who receives the phone.
ip-phones-problem-delivery-address = Write the delivery address.
ip-phones-problem-prepared-already = The order is prepared already and cannot be cancelled. You can return the phone once it has arrived.
ip-phones-problem-not-delivered = The phone is not at your company: there is nothing to return.
ip-phones-problem-over = This order is over.

ip-phones-mail-sent-subject = Your phone { $model } is on its way
ip-phones-mail-sent-body =
    Hello { $name },

    On { $day } we sent the phone { $model } for { $user } to this address:
    { $address }

    Rent begins on the day it arrives. Follow it here:
    { $link }
ip-phones-mail-delivered-subject = Your phone { $model } has been delivered
ip-phones-mail-delivered-body =
    Hello { $name },

    On { $day } the phone { $model } for { $user } was delivered to this address:
    { $address }

    Rent begins today. Plug the phone into the network and wait a few minutes. If it did not arrive, answer this mail.
    { $link }
