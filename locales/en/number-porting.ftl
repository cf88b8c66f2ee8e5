# Bringing numbers from another carrier.
number-porting-title = Number porting
number-porting-lead = Bring your numbers from another carrier: you keep them, and they work here.
number-porting-begin = Ask for a porting
number-porting-new = Bring numbers
number-porting-needs = What you need
number-porting-need-1 = The latest bill of your carrier, as a PDF or a photo.
number-porting-need-2 = The account or contract number on it.
number-porting-need-3 = The holder’s name and the address, exactly as on the bill.
number-porting-need-4 = About ten minutes. Each step is saved: you can leave it and go on another day.
number-porting-goes = How it goes
number-porting-goes-1 = You send the request and the operator checks it.
number-porting-goes-2 = Your carrier examines it and names the day of the change.
number-porting-goes-3 = On that day the numbers begin to work here. It usually takes two to four weeks.
number-porting-goes-4 = The first one takes the place of your temporary number, with all that hung on it.
number-porting-keep-the-old = Do not cancel the old service before the numbers work here: you could lose them.
number-porting-drafts = Not finished
number-porting-changed = Last change
number-porting-without-numbers = Request without numbers
number-porting-and-more = { $more ->
    [one] { $number } and another
   *[other] { $number } and { $more } more
}
number-porting-under-way = { $number ->
    [one] One request is under way.
   *[other] { $number } requests are under way.
}
number-porting-to-status = See where they stand

number-porting-steps = Steps of the request
number-porting-place = Step { $number } of { $all }
number-porting-step-carrier = Where from
number-porting-step-numbers = Numbers
number-porting-step-holder = Holder
number-porting-step-bill = Bill
number-porting-step-replacement = What they replace
number-porting-step-review = Check and send
number-porting-save-and-go-on = Save and go on
number-porting-go-on = Go on
number-porting-go-on-label = Go on with { $name }
number-porting-go-on-later = Go on another day
number-porting-back = Back
number-porting-not-now = No, leave it as it is
number-porting-change = Change

number-porting-line-type = Kind of number
number-porting-landline = Landline
number-porting-mobile = Mobile
number-porting-carrier = Current carrier
number-porting-carrier-hint = As it is named on the bill.
number-porting-account = Account number with that carrier
number-porting-account-hint = It is on the bill, sometimes as contract or customer number.
number-porting-internet = Your company’s Internet
number-porting-internet-other = Fibre, cable or other that does not use these lines
number-porting-internet-dsl-elsewhere = DSL on another line
number-porting-internet-dsl-same = DSL on one of these lines
number-porting-internet-dsl-same-hint = When the number goes, the line is cut, and the Internet with it.
number-porting-internet-none = No Internet from that carrier
number-porting-dsl-title = The request stops here: your Internet comes by the same line
number-porting-dsl-why = On the day of the change your carrier cuts the line. You would be without Internet, and without it the phones do not work either.
number-porting-dsl-do-1 = Ask your carrier to separate the Internet from the line (DSL without voice), or get another Internet connection.
number-porting-dsl-do-2 = Wait until that is done: it usually takes some days.
number-porting-dsl-do-3 = Come back, change the answer and go on. What you wrote is kept.
number-porting-main-number = Main number of the request
number-porting-main-number-hint = The one that will take the place of one of your numbers here.
number-porting-other-number = Number { $number } (optional)
number-porting-more-numbers = Save and add more
number-porting-as-on-the-bill = Write it exactly as it stands on the bill: if anything differs, the request is rejected.
number-porting-holder = Holder’s name
number-porting-holder-hint = The person or company the account belongs to.
number-porting-address = Service address
number-porting-address-hint = Where the lines are, with city and postcode.
number-porting-bill = Your carrier’s bill
number-porting-bill-hint = PDF, JPEG or PNG, up to 10 MB. Of the last 30 days, with name, address and numbers.
number-porting-bill-privacy = It is kept encrypted. Only your company’s administrators and the operator see it.
number-porting-bill-upload = Upload and go on
number-porting-bill-replace = Upload another
number-porting-bill-kept = We have the bill { $name } ({ $size }).
number-porting-bill-download = Download it
number-porting-bill-of-size = Download the bill ({ $size })
number-porting-replaced = Number that is replaced
number-porting-replaced-hint = { $number } takes its place: where it leads, whether it is the main number, and who shows it when calling.
number-porting-replaced-choose = Choose a number
number-porting-replaces-none = It replaces none
number-porting-is-main = { $number } (main number)
number-porting-then = What becomes of the replaced one
number-porting-then-release = It is given back
number-porting-then-release-hint = It stops working that day. For { $days } days only your company can take it back.
number-porting-then-keep = It is kept
number-porting-then-keep-hint = It stays as an extra number, at its monthly price.
number-porting-summary = The request
number-porting-terms = Terms and signature
number-porting-term-1 = I am the account’s holder or act on their behalf.
number-porting-term-2 = I authorise the operator to ask the current carrier for these numbers.
number-porting-term-3 = I know that the old service ends for these numbers on the day of the change, and that what is owed for it stays owed.
number-porting-term-4 = I can cancel the request until the day of the change is confirmed.
number-porting-accept = I accept these terms
number-porting-signature = Signature: your full name
number-porting-signature-hint = We keep the name, the time and the network address you sign from.
number-porting-signed = Signed by { $name }, { $moment }, from { $address }
number-porting-send = Sign and send

number-porting-status-title = Porting status
number-porting-status-lead = { $number ->
    [0] No requests are under way.
    [one] One request is under way.
   *[other] { $number } requests are under way.
}
number-porting-status-empty = You have not asked for a porting yet
number-porting-status-empty-lead = Here you will see where each request stands, with dates and what comes next.
number-porting-over = Finished
number-porting-state = State
number-porting-progress = Where it stands
number-porting-happened = What has happened
number-porting-from = From { $carrier }
number-porting-day = Day of the change: { $day }
number-porting-state-draft = Not sent
number-porting-state-received = Received
number-porting-state-sent = Sent to the carrier
number-porting-state-reviewing = Under review
number-porting-state-confirmed = Date confirmed
number-porting-state-ported = Numbers ported
number-porting-state-rejected = Rejected
number-porting-state-cancelled = Cancelled
number-porting-next-draft = You have not sent it yet.
number-porting-next-received = We have received the request. The operator checks it and sends it to your carrier.
number-porting-next-sent = The request is with your carrier, which confirms that it has it.
number-porting-next-reviewing = Your carrier examines the request and names the day of the change. It usually takes one or two weeks.
number-porting-next-confirmed = The change is on { $day }. On that day the numbers begin to work here. It can no longer be cancelled.
number-porting-next-ported = The numbers work here now. Make a test call, then cancel the old service.
number-porting-next-cancelled = You cancelled the request. Your numbers stay where they were, and we deleted the bill.
number-porting-operator-adds = The operator adds: { $note }
number-porting-correct = Correct and send again
number-porting-cancel-open = Cancel…
number-porting-cancel-title = Cancel the porting of { $name }?
number-porting-cancel-explained = The numbers stay with your current carrier, and we delete the bill. Bringing them later takes another request.
number-porting-cancel-confirm = Cancel the request
number-porting-discard-open = Discard…
number-porting-discard-label = Discard { $name }
number-porting-discard-title = Discard { $name }?
number-porting-discard-explained = What you wrote is deleted, with the bill if you uploaded it. Nothing has been sent.
number-porting-discard-confirm = Discard

number-porting-reason-name = The holder’s name is not the one your carrier has.
number-porting-reason-address = The address is not the one your carrier has.
number-porting-reason-carrier-account = The account number is not your carrier’s.
number-porting-reason-number-unknown = One of the numbers is not of that carrier or is not active.
number-porting-reason-not-portable = One of the numbers cannot be brought here, because of its area or its kind.
number-porting-reason-debt = Something is still owed, or a contract has not ended.
number-porting-reason-dsl = The Internet comes by one of the lines (DSL).
number-porting-reason-bill-unreadable = The bill cannot be read.
number-porting-reason-bill-wrong = The bill is old, or does not show numbers, name and address.
number-porting-reason-other = The request could not be carried out.
number-porting-cure-name = Write the name as it is on the latest bill and send the request again.
number-porting-cure-address = Write the address as it is on the latest bill and send the request again.
number-porting-cure-carrier-account = Look it up on the bill or ask your carrier, correct it and send the request again.
number-porting-cure-number-unknown = Check the numbers and remove those that are not of that carrier. Then send the request again.
number-porting-cure-not-portable = Remove that number and send the request with the others, or cancel it.
number-porting-cure-debt = Settle it with your carrier and send the request again.
number-porting-cure-dsl = Ask for the Internet to be separated from the line and, once that is done, send the request again.
number-porting-cure-bill-unreadable = Upload the bill as a PDF or a sharp photo and send the request again.
number-porting-cure-bill-wrong = Upload the whole latest bill and send the request again.
number-porting-cure-other = Correct what is needed and send the request again.

number-porting-notice-bill = We keep the bill { $name }, encrypted.
number-porting-notice-kept = We kept what you typed. You can go on another day.
number-porting-notice-sent = We have received the request. We will write to you at each step.
number-porting-notice-discarded = The request is discarded.
number-porting-notice-cancelled = The request is cancelled.

number-porting-problem-line-type = Choose whether they are landline or mobile numbers.
number-porting-problem-internet = Choose how your company gets its Internet.
number-porting-problem-carrier = Write your carrier’s name.
number-porting-problem-account = Write the account number that is on the bill.
number-porting-problem-twice = That number is there twice. Leave it once.
number-porting-problem-toll-free = Toll-free numbers of this country cannot be brought here.
number-porting-problem-abroad = That number is of another country. Only numbers of your account’s country can be brought.
number-porting-problem-special = That is a service number and cannot be brought.
number-porting-problem-is-mobile = That is a mobile number. Change the kind in the first step or write a landline.
number-porting-problem-is-landline = That is a landline. Change the kind in the first step or write a mobile number.
number-porting-problem-own = That number is your company’s here already.
number-porting-problem-here = That number works with this operator already. Ask how to move it to your account.
number-porting-problem-requested = One of the numbers is in another request that is under way.
number-porting-problem-most-numbers = A request takes up to 20 numbers. Ask for the others in another one.
number-porting-problem-most-drafts = There are 10 requests that are not finished. Finish or discard one before you begin another.
number-porting-problem-holder = Write the holder’s name.
number-porting-problem-address = Write the address that is on the bill.
number-porting-problem-no-file = Choose the file of the bill.
number-porting-problem-bill-empty = The file is empty. Choose another one.
number-porting-problem-bill-kind = That file is neither a PDF nor a JPEG nor a PNG. Upload the bill as one of these.
number-porting-problem-bill-broken = The file is incomplete or holds something besides the bill. Download it again or take a photo.
number-porting-problem-bill-large = The file is larger than 10 MB. Upload a smaller one, such as a photo of less resolution.
number-porting-problem-interrupted = The file did not arrive whole. Upload it again.
number-porting-problem-busy = Other files are arriving. Wait a moment and upload it again.
number-porting-problem-no-key = Bills cannot be taken in for now: the operator must first configure where to keep them encrypted. Tell the operator.
number-porting-problem-replaced = Choose one of your company’s numbers.
number-porting-problem-replaced-main = A toll-free number cannot be the main number. Choose another one to replace.
number-porting-problem-replaced-gone = The number to be replaced is no longer your company’s. Choose another one in the step before.
number-porting-problem-replaced-elsewhere = Another request under way replaces that number already. Choose another one, or none.
number-porting-problem-then = Choose what becomes of the replaced number.
number-porting-problem-terms = To send the request, accept the terms.
number-porting-problem-signature = Write your full name to sign.
number-porting-problem-incomplete = A step is not complete. Check them before you send.
number-porting-problem-sent-already = The request has been sent already. See where it stands in the porting status.
number-porting-problem-not-cancelled = This request can no longer be cancelled: the day of the change is confirmed, or it is over.

number-porting-mail-received = We have received your request for { $number }
number-porting-mail-sent = Your request for { $number } is with your carrier
number-porting-mail-reviewing = Your carrier examines the change of { $number }
number-porting-mail-confirmed = There is a date for { $number }
number-porting-mail-ported = { $number } works here now
number-porting-mail-rejected = The request for { $number } needs a correction
number-porting-mail-cancelled = The request for { $number } is cancelled
number-porting-mail-body =
    Hello { $name },

    { $news }

    Numbers: { $numbers }

    Follow the porting here:
    { $link }
number-porting-news-main = Your main number is { $number } now: with it you sign in at { $link }
number-porting-news-released = The number { $number } has stopped working and was given back.
number-porting-news-kept = The number { $number } is still yours, as an extra number.

number-porting-card-none = Bring your numbers from another carrier.
number-porting-card-draft = A request is not finished.
number-porting-card-state = { $name }: { $state }
number-porting-card-begin = Ask for a porting
number-porting-card-go-on = Go on with the request
number-porting-card-status = See where it stands
number-porting-card-requests = { $number ->
    [one] open request
   *[other] open requests
}
