# Testing a call, and what is wrong on the way of calls.
account-routing-title = Test a call
account-routing-lead = See step by step what happens to a call and why. The address of this page keeps the test: you can share it.
account-routing-call = The call
account-routing-called = Number called
account-routing-called-numbers = Numbers
account-routing-caller = Who calls
account-routing-caller-hint = A number or an extension. Empty: somebody who hides their number.
account-routing-date = Day
account-routing-time = Time
account-routing-keys = Keys pressed
account-routing-keys-hint = 0 to 9, * and #. A comma is a pause; a full stop is pressing nothing.
account-routing-send = Test
account-routing-now = A call now
account-routing-result = What happens
account-routing-path = { $steps ->
    [one] What happens, in one step
   *[other] What happens, in { $steps } steps
}
account-routing-ends = Ends
account-routing-goes-on = Goes on
account-routing-no-result = Correct what is marked to see what happens.
account-routing-keypad = Press a key
account-routing-key-star = Hear messages
account-routing-key-hash = Done
account-routing-press-silence = Press nothing
account-routing-press-pause = Pause
account-routing-press-pause-key = Wait: counts as key { $key }, { $name }
account-routing-press-back = Take back the last key
account-routing-press-restart = Start again
account-routing-answers = Who answers
account-routing-answers-send = See what happens then
account-routing-answer-there = { $name }, on { $number }
account-routing-outcome-not-answered = Does not answer
account-routing-outcome-answered = Answers
account-routing-outcome-busy = Busy
account-routing-outcome-not-confirmed = Answers without pressing 1
account-routing-draft-open = The business hours menu is tested with your unsaved changes.
account-routing-draft-closed = The after hours menu is tested with your unsaved changes.
account-routing-draft-extra = This menu is tested with your unsaved changes.
account-routing-draft-back = Back to the changes
account-routing-draft-gone = The unsaved changes are gone: they are kept for an hour, and only in your browser. What is saved is tested.
account-routing-see = See { $name }
account-routing-said-nothing = Nothing is heard: it is empty.
account-routing-said-recording = Recording “{ $name }”

account-routing-gone = something that no longer exists
account-routing-receptionist = Receptionist
account-routing-conference = Conferences
account-routing-group = Group { $name }
account-routing-fax-of = { $name }’s virtual fax
account-routing-transfer-to = transfer to { $target }
account-routing-device-phone = desk phone
account-routing-device-softphone = phone on the computer

account-routing-step-number = { $number } is called. Destination: { $target }.
account-routing-step-number-idle = { $number } is called, which has no destination.
account-routing-step-extension = Extension { $number } is called from inside.
account-routing-step-always = The company is always open.
account-routing-step-open = It is { $day }, { $time }: open. Closes { $until }.
account-routing-step-open-only = It is { $day }, { $time }: open.
account-routing-step-closed = It is { $day }, { $time }: outside business hours. Opens { $until }.
account-routing-step-never = The business hours have no open time: it is always closed.
account-routing-step-holiday = It is a holiday: { $name }. Opens { $until }.
account-routing-step-holiday-only = It is a holiday: { $name }.
account-routing-step-menu-missing = The menu that should answer is missing.
account-routing-step-greeting = The greeting plays:
account-routing-step-greeting-holiday = The holiday’s greeting plays:
account-routing-step-greeting-again = The greeting plays again.
account-routing-step-announcement = An announcement plays:
account-routing-step-key = Presses { $key }: { $action }.
account-routing-step-key-named = Presses { $key }, “{ $label }”: { $action }.
account-routing-step-wrong = Presses { $keys }, which does nothing here (time { $time } of { $of }).
account-routing-step-silence = Presses nothing (time { $time } of { $of }).
account-routing-step-dialled = Dials extension { $keys }.
account-routing-step-dialled-nobody = Dials { $keys }: no extension that can be dialled here.
account-routing-step-name-nobody = Spells { $keys }: no name begins like that.
account-routing-step-name-one = Spells { $keys }: { $name }.
account-routing-step-name-many = Spells { $keys }: several names begin like that. Chooses with a key: { $list }.
account-routing-step-name-chosen = Presses { $key }: { $name }.
account-routing-step-group-together = Group { $group }: all ring at once, for { $seconds } seconds.
account-routing-step-group-in-turn = Group { $group }: one rings after the other, { $seconds } seconds each.
account-routing-step-nobody-to-ring = Group { $group }: there is nobody to ring.
account-routing-step-group-not-reached = Nobody in group { $group } answers.
account-routing-step-skipped-gone = { $name }, which is on the group’s list, does not ring.
account-routing-step-skipped-no-device = { $name } does not ring: no phone is switched on.
account-routing-step-skipped-forwards = { $name } does not ring: calls are forwarded to a number of the company, and groups do not follow that.
account-routing-step-ringing = { $name } rings ({ $devices }), for { $seconds } seconds.
account-routing-step-forwarded = { $name } forwards calls: { $number } rings, for { $seconds } seconds.
account-routing-step-forwarded-key = { $name } forwards calls: { $number } rings, for { $seconds } seconds. Whoever answers has to press 1.
account-routing-step-forwarded-inside = { $name } forwards calls to { $number }, a number of the company.
account-routing-step-no-device = { $name } has no phone switched on.
account-routing-step-voicemail-off = { $name } has no voicemail box.
account-routing-step-not-answered = { $name } does not answer.
account-routing-step-not-answered-there = Nobody answers at the number that { $name } forwards to.
account-routing-step-not-confirmed = Somebody answers at the number that { $name } forwards to, but does not press 1.
account-routing-step-busy = { $name } is on another call or rejects it.
account-routing-step-not-connected = The phone of { $name } is not connected.
account-routing-step-no-target = No destination is chosen.
account-routing-step-target-gone = The destination no longer exists.

account-routing-end-answered = { $name } answers.
account-routing-end-answered-there = { $name } answers, at the number that calls are forwarded to.
account-routing-end-voicemail = Leaves a message in the voicemail box of { $name }.
account-routing-end-own-voicemail = { $name } listens to the own voicemail.
account-routing-end-remote-voicemail = Is asked for an extension and its PIN, to hear messages.
account-routing-end-conference = { $rooms ->
    [0] Reaches the conferences, which have no room.
   *[other] Is asked for the number of the conference.
}
account-routing-end-fax = A fax for { $name } is received.
account-routing-end-external = The call goes on to { $number }, outside the company.
account-routing-end-hung-up = The call ends.
account-routing-end-not-answered = Nobody answers, and the call is lost.
account-routing-end-no-destination = The number has no destination: the call is lost.
account-routing-end-unknown = That is no number of the company.
account-routing-end-nowhere = The call has nowhere to go and is lost.
account-routing-end-loop = The call goes round without anybody doing anything, and is cut off.
account-routing-end-waiting = A key is awaited.
account-routing-end-waiting-more = Has dialled { $keys }, which may begin an extension: there is a short wait.
account-routing-end-waiting-name = The letters of a name are awaited.
account-routing-end-waiting-name-more = Has spelled { $keys }: the next letter is awaited.
account-routing-end-waiting-name-choice = The choice of a name is awaited.
account-routing-end-ringing = It is still ringing.

account-routing-warnings = To check
account-routing-warnings-more = { $number ->
    [one] And one more point
   *[other] And { $number } more points
}
account-routing-from-number = Number { $number }
account-routing-warning-number = The number { $number } has no destination: who calls it reaches nobody.
account-routing-warning-target-missing = { $from }: no destination is chosen yet.
account-routing-warning-target-gone = { $from }: the destination no longer exists. Choose another.
account-routing-warning-voicemail-off = { $from }: leads to the voicemail box of { $name }, which is switched off.
account-routing-warning-no-rooms = { $from }: leads to the conferences, which have no room.
account-routing-warning-greeting-empty = { $menu }: the greeting is empty. Write a text or choose a recording.
account-routing-warning-idle-key = { $menu }: the greeting offers key { $key }, which does nothing.
account-routing-warning-announcement-empty = { $menu }: key { $key } plays an announcement that says nothing.
account-routing-warning-nothing-to-choose = { $menu }: no key does anything, and in the end the call is hung up. Callers reach nobody.
account-routing-warning-menu-never-reached = { $menu }: no call ever gets here.
account-routing-warning-menu-missing = The receptionist lacks a menu.
account-routing-warning-receptionist = No number leads to the receptionist: nobody outside hears its menus.
account-routing-warning-loop = While nobody presses a key or answers, the call goes round for ever: { $list }.
account-routing-warning-group-empty = Group { $group } has no members: no phone rings, and the call goes straight on. Add at least one.
account-routing-warning-member-gone = Group { $group } rings somebody who is no longer a user. Check its members.
account-routing-warning-group-silent = No phone of group { $group } rings. Add somebody whose phone is switched on.
account-routing-warning-group-itself = The only member of group { $group } is { $name }, who forwards calls to the same group.
account-routing-warning-group-never-reached = Nobody outside reaches group { $group }: no key and no number leads to it.
account-routing-warning-user = { $name } has no phone switched on and no voicemail box: calls are lost.
account-routing-warning-hours = The business hours have no open time: the after hours menu always answers.
account-routing-warning-holiday = The holiday { $name } has a date that never comes. Correct it.

account-routing-problem-called = Choose the number or extension that is called.
account-routing-problem-caller = Type a phone number or an extension of the company, or leave the field empty.
account-routing-problem-date = Type a day between the years 2000 and 2100, as 2026-12-25.
account-routing-problem-time = Type a time as 08:00.
account-routing-problem-keys = Type keys only: 0 to 9, * and #, with a comma or a full stop to wait. There is room for 100.
