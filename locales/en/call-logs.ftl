# The call logs: the list, the charts, a call step by step, how long calls are kept.
call-logs-lead = The company's calls: incoming, outgoing and internal.
call-logs-own-lead = The calls you made and the calls made to you.
call-logs-part-list = List
call-logs-part-charts = Charts
call-logs-pages = Pages of calls
call-logs-file = Download CSV
call-logs-file-name = calls
call-logs-count = { $number ->
    [one] One call
   *[other] { $written } calls
}
call-logs-count-more = More than { $written } calls
call-logs-none = No calls yet
call-logs-none-hint = Each call appears here when it is over: with whom, how long it took and what came of it.
call-logs-not-found = No such calls
call-logs-not-found-hint = Try other dates, another type or another number.

call-logs-filter-kind = Type
call-logs-filter-extension = Extension
call-logs-filter-everybody = All of them
call-logs-filter-from = From
call-logs-filter-until = To
call-logs-filter-number = Number or last digits
call-logs-filter-do = Filter
call-logs-filter-end = Show all
call-logs-which-all = All calls
call-logs-which-incoming = Incoming
call-logs-which-missed = Missed
call-logs-which-outgoing = Outgoing
call-logs-which-internal = Internal

call-logs-column-kind = Type
call-logs-column-remote = With
call-logs-column-with = With
call-logs-column-local = In the company
call-logs-column-day = Date
call-logs-column-time = Time
call-logs-column-length = Duration
call-logs-column-outcome = Outcome
call-logs-column-extension = Extension
call-logs-column-extension-name = Name of the extension
call-logs-column-own-number = Company number
call-logs-column-number = Number
call-logs-column-name = Name
call-logs-column-seconds = Seconds in all
call-logs-column-talked = Seconds answered

call-logs-kind-incoming = Incoming call
call-logs-kind-outgoing = Outgoing call
call-logs-kind-internal = Internal call
call-logs-outcome-answered = Answered
call-logs-outcome-missed = Missed
call-logs-outcome-not-answered = Not answered
call-logs-outcome-voicemail = Voicemail
call-logs-outcome-conference = Conference
call-logs-outcome-receptionist = Receptionist
call-logs-outcome-fax = Fax received
call-logs-outcome-busy = Busy
call-logs-outcome-refused = Not allowed
call-logs-outcome-failed = Could not be connected
call-logs-withheld = Number withheld
call-logs-gone = Deleted extension

call-logs-refusal-no-credit = The prepaid account did not have enough funds.
call-logs-refusal-no-price = There is no rate for that destination.
call-logs-refusal-other = The phone system did not allow it.

call-logs-kept = Calls are kept for { $number } days.
call-logs-kept-change = Change
call-logs-settings-title = How long calls are kept
call-logs-settings-lead = Older calls are deleted from the list, the files and the charts, and cannot be brought back.
call-logs-keep-days = Days
call-logs-keep-hint = From 30 to 3650. What is older is deleted within the hour.
call-logs-keep-question = Keep calls for { $days } days only?
call-logs-keep-deleted = { $number ->
    [one] One call from before { $day } is deleted.
   *[other] { $number } calls from before { $day } are deleted.
}
call-logs-keep-deleted-hint = They cannot be recovered. If you need them, download the list first.
call-logs-keep-confirm = Delete and save
call-logs-problem-confirm = Calls would be deleted. Confirm it on the page.
call-logs-notice-kept = Calls are kept for { $name } days.
call-logs-problem-days = Enter a number of days between 30 and 3650.

call-logs-call-incoming = Incoming call
call-logs-call-outgoing = Outgoing call
call-logs-call-internal = Internal call
call-logs-facts = Facts
call-logs-fact-caller = Caller
call-logs-fact-called = Called
call-logs-fact-called-number = Number called
call-logs-fact-shown-number = Number shown
call-logs-fact-local = In the company
call-logs-fact-outcome = Outcome
call-logs-fact-rang = Until it was answered
call-logs-fact-talked = Answered for
call-logs-fact-all = In all
call-logs-way = What happened, step by step
call-logs-way-outgoing = Outgoing calls go straight to the number that is dialled.
call-logs-way-none = The steps of this call were not kept.
call-logs-way-gone = The set-up of that moment is no longer known, so the steps cannot be shown.
call-logs-revision = By the set-up of that moment:
call-logs-revision-number = revision { $number }

call-logs-charts-title = Charts of calls
call-logs-charts-lead = From { $first } to { $last }.
call-logs-charts-do = Show
call-logs-charts-usual = Last 30 days
call-logs-charts-cut = The charts show { $number } days at most: the last of those you chose.
call-logs-charts-none = No calls on these days
call-logs-charts-none-hint = Choose other dates.
call-logs-chart-label = { $title }. The table has the same figures.
call-logs-chart-bar = { $name }: { $number ->
    [one] one call
   *[other] { $number } calls
}, { $missed ->
    [one] one missed
   *[other] { $missed } missed
}
call-logs-chart-table = Show as a table
call-logs-chart-all = Calls
call-logs-chart-days = By day
call-logs-chart-weeks = By week
call-logs-chart-week = Week of { $day }
call-logs-chart-day = { $day } { $month }
call-logs-chart-hours = By hour of the day
call-logs-split-title = Totals
call-logs-split = Of the incoming calls, { $answered } were taken ({ $percent }%) and { $missed } were missed.
call-logs-busiest = Extensions with the most calls
call-logs-missed-today = { $number ->
    [one] One call missed today
   *[other] { $number } calls missed today
}
