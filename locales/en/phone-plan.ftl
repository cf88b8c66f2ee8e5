# What the phone system itself says.
phone-plan-spell-name = Dial the first letters of the name, then hash.
phone-plan-wrong-key = That option does not exist.
phone-plan-conference-code = Dial the number of the conference, then hash.
phone-plan-conference-pin = Dial the conference PIN, then hash.
phone-plan-conference-wrong = That number or PIN is not correct.
phone-plan-mailbox-extension = Dial your extension, then hash.
phone-plan-mailbox-pin = Dial your PIN, then hash.
phone-plan-mailbox-wrong = That extension or PIN is not correct.
phone-plan-not-available = The person you are calling is not available. Please call later.
phone-plan-mailbox-of = You have reached { $name }.
phone-plan-after-tone = Leave your message after the tone.
phone-plan-no-number = The number you dialled does not exist.
phone-plan-fault = The call cannot be completed.
phone-plan-confirm = You have a call from your company. To accept it, press 1.
phone-plan-press = For { $name }, press { $digit }.
phone-plan-applied = Your changes are active: revision { $revision }, { $took } after it was saved
phone-plan-under-way = Revision { $revision } is being put into effect
phone-plan-away = The phone system has not answered since { $time }; calls go on with revision { $revision }
phone-plan-away-never = The phone system has not answered since { $time }
phone-plan-phones = { $all ->
    [0] no phones
    [1] { $there } of 1 phone connected
   *[other] { $there } of { $all } phones connected
}
phone-plan-behind = { $number ->
    [one] 1 IP phone still has its earlier settings
   *[other] { $number } IP phones still have their earlier settings
}
phone-plan-no-line = There is no line to a carrier yet: no phone can call outside, emergency services included. Your operator sets it up.
phone-plan-forward-to = Dial the number that your calls should be forwarded to, then hash.
phone-plan-forwarded = Your calls are forwarded from now on.
phone-plan-not-forwarded = Your calls are no longer forwarded.
phone-plan-forward-refused = Your calls cannot be forwarded to that number.
phone-plan-balance = You have { $balance } in your prepaid account.
phone-plan-no-credit = There is not enough in the prepaid account for this call.
phone-plan-no-price = That number cannot be called: it has no rate.
phone-plan-one-minute = There is credit for one more minute.
phone-plan-mail-unknown = a hidden number
phone-plan-mail-subject = Voicemail from { $caller }
phone-plan-mail-file = message.wav
phone-plan-mail-body =
    Hello { $name },

    You have a voicemail message from { $caller }.
    It was left on { $moment } and is { $seconds } s long.

    To listen to it from your phone, dial *98.
phone-plan-line = State of the phone system
