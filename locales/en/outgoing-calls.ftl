# Outgoing calls: whom everybody may call and how much, and how one dials.
outgoing-calls-title = Outgoing calls
outgoing-calls-lead = Whom people in the company may call, how much, and how to dial.
outgoing-calls-company = The company's rules
outgoing-calls-company-hint = They hold for each user without their own rules.
outgoing-calls-notice-saved = The company's rules were saved.
outgoing-calls-users = Users with their own rules
outgoing-calls-nobody-own = None: the company's rules hold for everybody. They are changed on a user's page, under “Outgoing calls”.

outgoing-calls-rules = Which rules hold for this user
outgoing-calls-as-company = The company's
outgoing-calls-company-open = See the company's rules
outgoing-calls-own = Their own

outgoing-calls-class = Whom one may call
outgoing-calls-class-hint = Emergency calls always go out, and extensions can always talk to each other.
outgoing-calls-class-internal = Extensions of the company only
outgoing-calls-class-national = National numbers
outgoing-calls-class-international = National and international numbers
outgoing-calls-class-premium = All, premium-rate and satellite numbers, too
outgoing-calls-at-once = Outgoing calls at once
outgoing-calls-at-once-hint = From 1 to 50. Without a number there is no limit.
outgoing-calls-minutes = Minutes a day in outgoing calls
outgoing-calls-minutes-hint = From 1 to 1440, counted from midnight. When they are used up no other call begins; one that is under way goes on. Without a number there is no limit.
outgoing-calls-line-at-once = { $number ->
    [one] one at a time
   *[other] { $number } at a time
}
outgoing-calls-line-minutes = { $number ->
    [one] one minute a day
   *[other] { $number } minutes a day
}
outgoing-calls-problem-rules = Choose which rules hold.
outgoing-calls-problem-class = Choose an option from the list.
outgoing-calls-problem-calls = Type a number from 1 to { $number }, or nothing.
outgoing-calls-problem-minutes = Type a number of minutes from 1 to { $number }, or nothing.

outgoing-calls-dial = How to dial
outgoing-calls-dial-number = + number
outgoing-calls-dial-extension = Extension
outgoing-calls-dial-colleague = Call a colleague or a group. Your own extension leads to your own voicemail.
outgoing-calls-dial-national = National number
outgoing-calls-dial-outside = Call a number outside: dial it as it is, without a 9 or a 0 in front for a line.
outgoing-calls-dial-country = { $way } + country + number
outgoing-calls-dial-abroad = Call another country. A + instead of the prefix works, too.
outgoing-calls-dial-emergency = Emergencies: they always go out.
outgoing-calls-dial-hide = Hide your number in that call.
outgoing-calls-dial-no-waiting = Let no other call in during that one.
outgoing-calls-dial-voicemail = Listen to your voicemail.
outgoing-calls-dial-stars = { $code } + extension
outgoing-calls-dial-voicemail-of = Leave a message in the voicemail of that extension, without ringing it.
outgoing-calls-dial-forward = Forward your calls: dial it, then the national number.
outgoing-calls-dial-stop = Stop forwarding.

outgoing-calls-refused-national = From this extension one can only call other extensions of the company.
outgoing-calls-refused-international = From this extension one can't call other countries.
outgoing-calls-refused-premium = From this extension one can't call premium-rate numbers.
outgoing-calls-refused-stopped = The company's outgoing calls are stopped. Emergency calls go on.
outgoing-calls-refused-too-many = This extension already has as many outgoing calls as it may have at once.
outgoing-calls-refused-day = This extension has used up its outgoing minutes of today.
outgoing-calls-refused-no-user = This phone is no user's.
outgoing-calls-refused-no-number = There is no such number. Check it and dial again.
outgoing-calls-refused-no-line = This phone system cannot call outside at the moment: it has no line to a carrier. For an emergency, use another phone.
outgoing-calls-refused-lines-busy = All lines for calls outside are busy. Try again in a moment.
