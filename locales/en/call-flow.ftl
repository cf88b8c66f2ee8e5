# Where calls go: who answers, and when.
call-flow-flow = The way of a call
call-flow-picture = The way of a call to { $number }
call-flow-outline = Read it as text
call-flow-week = Who answers during the week
call-flow-always = At any time
call-flow-exceptions = Exceptions in the next twelve months
call-flow-exceptions-none = No holidays in the next twelve months.
call-flow-exceptions-ignored = This number does not lead to the receptionist: holidays do not change who answers.
call-flow-exceptions-day = Day
call-flow-exceptions-days = { $first } to { $last }
call-flow-exceptions-name = Holiday
call-flow-exceptions-closed = Closed
call-flow-exceptions-greeting = Greeting
call-flow-exceptions-greeting-menu = That of the after hours menu
call-flow-back-to = Back to { $name }
call-flow-elsewhere = drawn elsewhere in this picture
call-flow-number = Phone number
call-flow-external = Outside number
call-flow-receptionist = Receptionist
call-flow-menu-open = Business hours menu
call-flow-menu-closed = After hours menu
call-flow-menu = The menu { $name }
call-flow-group = { $number } · { $members ->
    [one] one person
   *[other] { $members } people
}
call-flow-conference = Conferences
call-flow-voicemail = Voicemail
call-flow-fax = Virtual fax
call-flow-announcement = Announcement
call-flow-dial-by-name = Dial by name
call-flow-repeat = Repeat the greeting
call-flow-remote-voicemail = Remote voicemail
call-flow-hang-up = Hang up
call-flow-not-chosen = No destination chosen yet
call-flow-gone = The destination is gone
call-flow-no-destination = No destination
call-flow-key = Key { $key }
call-flow-when-open = Business hours
call-flow-when-closed = After hours
call-flow-when-star = Key *
call-flow-when-silence = No key
call-flow-when-wrong-keys = Wrong key
call-flow-when-forwarded = Forwarded
call-flow-when-not-answered = No answer
