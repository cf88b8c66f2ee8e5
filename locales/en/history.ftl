# The change history.
history-title = Change history
history-lead = Who changed what in the set-up, and when. You can go back to any earlier state.
history-revision = Revision { $number }
history-operator = The operator
history-begins = The history begins here.
history-restored = Restored the state of revision { $number }.
history-current = Current state
history-added = Added
history-changed = Changed
history-removed = Removed
history-will-be-added = Will be added
history-will-change = Will change
history-will-be-removed = Will be removed
history-before = before:
history-after = now:
history-nothing = nothing
history-more = { $number ->
    [one] Show one more change
   *[other] Show { $number } more changes
}
history-pages = Pages of the history
history-newer = Newer
history-older = Older
history-nothing-found = There are no such changes
history-nothing-found-hint = Try another person, other dates or another kind of change.

history-recent = Latest changes
history-recent-all = See the history
history-recent-others = { $number ->
    [one] and one more change
   *[other] and { $number } more changes
}

history-filter-who = Who
history-filter-everybody = Everybody
history-filter-what = What
history-filter-everything = Everything
history-filter-from = From
history-filter-until = Until
history-filter-do = Filter
history-filter-end = Show everything
history-area-holidays = Holidays
history-area-audio = Recordings and music

history-restore = Restore
history-restore-label = Restore the state of revision { $number }
history-restore-title = Restore revision { $number }
history-restore-lead = The phone set-up becomes again what it was after that revision. What there is now stays in the history, so you can go back to it, too.
history-restore-changes = This will change
history-restore-same = The set-up is as in this revision already. There is nothing to restore.
history-restore-confirm = Restore this state
history-notice-restored = The set-up is again as in revision { $name }.
history-problem-changed = Somebody changed the set-up while you read this page. See below what would change now, and confirm again.
history-problem-kept = This state cannot be brought back: something that would go is still used elsewhere, or a number belongs to something else by now. Change that first and try again.
history-problem-fax = Going back there would give somebody a second fax number, or make the main number a fax. First change where that number leads.
history-meanwhile = { $name }, { $moment }: { $changes }
history-meanwhile-all = See the change history

history-yes = yes
history-no = no
history-quoted = “{ $text }”
history-recording = Recording { $name }
history-whole-day = the whole day
history-main-number = the main number

history-thing = { $name }
history-thing-user = User { $name }
history-thing-group = Group { $name }
history-thing-number = Number { $name }
history-thing-room = Room { $name }
history-thing-conference = Conference server { $name }
history-thing-hours = Business hours
history-thing-holiday = Holiday { $name }
history-thing-music = Music { $name }

history-fact-number = Extension
history-fact-name = Name
history-fact-email = Email
history-fact-key = Key { $number }
history-fact-key-label = Key { $number }, name
history-fact-key-announcement = Key { $number }, announcement
history-fact-silence = If no key is pressed
history-fact-silence-repeats = Repeats if no key is pressed
history-fact-wrong-key = If the key does nothing
history-fact-wrong-key-repeats = Repeats if the key does nothing
history-fact-always-open = Open day and night
history-fact-leads-to = Leads to
history-fact-reach-by-extension = Its extension can be dialled in the menu
history-fact-reach-by-name = Its name can be spelled in the menu
history-fact-days = Date
history-fact-yearly = Every year
history-fact-part = Closed
history-fact-greeting = Greeting
history-fact-caller-id = Name that called people see
