# A user's page with its tabs, and what a new user gets.
user-settings-tabs = The user's settings
user-settings-tab-user = User
user-settings-tab-devices = Devices
user-settings-tab-voicemail = Voicemail
user-settings-tab-call-forwarding = Call forwarding
user-settings-tab-caller-id = Caller ID
user-settings-tab-outgoing-calls = Outgoing calls
user-settings-tab-fax = Fax settings
user-settings-notice-saved = The settings of { $name } were saved.

user-settings-state-forwarded = Calls go to { $number }.
user-settings-state-forwarded-and-own = The own phones ring, and { $number }.
user-settings-state-silent = No phone rings and there is no voicemail: calls end.
user-settings-state-silent-voicemail = No phone rings: voicemail answers.
user-settings-state-voicemail = Rings for { $number } seconds, then voicemail answers.
user-settings-state-no-voicemail = Rings; if nobody answers, the call ends.

user-settings-devices = What rings
user-settings-devices-hint = One of each kind. All that are ticked ring at the same time.
user-settings-ip-phone = IP phone
user-settings-ip-phone-hint = The phone on the desk.
user-settings-softphone = Softphone app
user-settings-softphone-hint = A program on a computer or a mobile.
user-settings-external = External phone
user-settings-external-hint = A mobile or a landline outside the company.
user-settings-external-number = Number of the external phone
user-settings-external-number-hint = A national number. It is kept while the external phone is off.
user-settings-devices-forwarded = Call forwarding is on: these devices do not ring until you turn it off.
user-settings-devices-silent = No device is ticked: voicemail answers at once.
user-settings-devices-silent-end = No device is ticked and voicemail is off: calls end without anybody knowing. Tick at least one.

user-settings-voicemail-on = Has a voicemail box
user-settings-seconds = Answers after
user-settings-seconds-hint = Until then the devices ring.
user-settings-seconds-each = { $number } seconds
user-settings-pin = Voicemail PIN
user-settings-pin-hint-none = 4 to 8 digits, to listen to messages from another phone. There is none yet.
user-settings-pin-hint-kept = 4 to 8 digits. There is one, which is not shown; type another only to change it.
user-settings-mail = Mail each message, with its audio
user-settings-after-mail = Once it is mailed
user-settings-after-mail-keep = Keep it as new
user-settings-after-mail-heard = Mark it as heard
user-settings-after-mail-delete = Delete it from the box

user-settings-forwarding-on = Forward calls
user-settings-forwarding-number = Forward to
user-settings-forwarding-number-hint = A national mobile or landline. It is kept while forwarding is off.
user-settings-shown = Number shown there
user-settings-shown-caller = The caller's
user-settings-shown-company = The company's
user-settings-forwarding-key = Ask for key 1 to take the call; otherwise it goes to this extension's voicemail
user-settings-forwarding-own = The own devices ring, too
user-settings-forwarding-is-on = Call forwarding is on: the own devices do not ring.

user-settings-caller-id = Number that people see who are called
user-settings-caller-id-hint = Any number of your company. In emergency calls one is always shown.
user-settings-caller-id-main = Main number · { $number }
user-settings-caller-id-withheld = None: number withheld

user-settings-fax-on = Receives faxes
user-settings-fax-number = Fax number
user-settings-fax-number-hint = A number for their faxes only, which arrive by email. From then on, calls to that number go to the fax instead of where they go now.
user-settings-fax-choose = Choose a number
user-settings-fax-no-number = Receiving faxes takes a number of its own, and your company has none to spare for that.

user-settings-direct = Direct number
user-settings-direct-hint = Who dials it from outside reaches this person directly. If you choose a city, they get its next free number; to pick a certain one, see the city’s numbers first.
user-settings-direct-hint-own = Who dials it from outside reaches this person directly. Your operator has no new numbers right now.
user-settings-see-numbers = See the city’s numbers
user-settings-notice-added-with-number = { $name } now has an extension and a direct number.
user-settings-new-mail = They get an email with their extension and a temporary password.
user-settings-mail-subject = Your extension at { $company }: { $number }
user-settings-mail-body =
    Hello { $name },

    You now have an extension at { $company }: { $number }. Your colleagues reach you by dialling that number.

    { $direct ->
        [none] The company's main number is { $phone }.
       *[other] Your direct number is { $direct }. The company's main number is { $phone }.
    }

    To change your voicemail or forward your calls, go to { $link } and sign in with the main number, your extension and this temporary password:

    { $password }

    It works for { $days } days. You choose your own when you sign in.

    If something does not work, talk to { $administrator }, who looks after the phones.

user-settings-problem-seconds = Choose between 5 and 60 seconds, in steps of 5.
user-settings-problem-pin = A PIN has 4 to 8 digits and nothing else.
user-settings-problem-emergency = That is an emergency number. Type another.
user-settings-problem-abroad = That number is in another country. Type a national one.
user-settings-problem-premium = That is a premium-rate number. Type a mobile or a landline.
user-settings-problem-own-number = That number is your own company's: calls would go round. Type one outside.
user-settings-problem-caller-id = That number is not your company's any more. Choose another.
user-settings-problem-fax-number = Choose a number of your company that is neither the main number nor another person’s fax.

# The same, told to the user.
user-settings-own-voicemail-on = I have a voicemail box
user-settings-own-seconds-hint = Until then your devices ring.
user-settings-own-pin-hint-none = 4 to 8 digits, to listen to your messages from another phone. You have none yet.
user-settings-own-pin-hint-kept = 4 to 8 digits. You have one, which is not shown; type another only to change it.
user-settings-own-mail = Mail me each message, with its audio
user-settings-own-forwarding-on = Forward my calls
user-settings-own-forwarding-key = Ask for key 1 to take the call; otherwise it goes to your voicemail
user-settings-own-forwarding-own = My own devices ring, too
user-settings-own-forwarding-is-on = Call forwarding is on: your own devices do not ring.
user-settings-own-caller-id = Number that people see whom you call
