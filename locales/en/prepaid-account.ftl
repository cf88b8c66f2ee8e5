# The prepaid account: balance, funds, rates and activity.
prepaid-account-lead = Pays for calls that your plan doesn’t include, such as international ones.
prepaid-account-part-balance = Balance
prepaid-account-part-rates = Rates
prepaid-account-part-activity = Activity

prepaid-account-balance = Balance
prepaid-account-balance-reserved = Another { $amount } is set aside for calls in progress. What they don’t use comes back.
prepaid-account-balance-lasts = The balance never expires and has no monthly fee.
prepaid-account-balance-low = Low balance
prepaid-account-balance-good = In credit
prepaid-account-card-lead = For calls that your plan doesn’t include.

prepaid-account-funds = Add funds
prepaid-account-funds-amount = How much
prepaid-account-funds-hint = The next page shows how to pay. The balance goes up when the payment arrives.
prepaid-account-funds-do = Go to payment
prepaid-account-pending = Payments to be made
prepaid-account-pending-asked = Asked for on { $moment }
prepaid-account-pending-how = How to pay
prepaid-account-pending-cancel-label = Cancel payment { $reference }

prepaid-account-refill = Automatic refill
prepaid-account-refill-on = Refill automatically
prepaid-account-refill-amount = Add
prepaid-account-refill-threshold = When there is less than
prepaid-account-refill-tell = Tell by email when there is less than
prepaid-account-refill-hint = The saved payment method is charged once each time the balance falls below that limit. If it is below already, it is charged when you save.
prepaid-account-refill-needs-method = Refilling automatically takes a saved payment method.
prepaid-account-refill-save-method = Save a payment method
prepaid-account-refill-no-cards = Refilling automatically takes card payments, which your operator has not set up. Add funds by bank transfer.
prepaid-account-refill-tag-off = Off
prepaid-account-refill-tag-ready = On
prepaid-account-refill-tag-charging = Charging
prepaid-account-refill-tag-retrying = Charge failed
prepaid-account-refill-tag-stopped = Stopped
prepaid-account-refill-state-off = It is off. When there is less than { $threshold }, the administrators get an email.
prepaid-account-refill-state-ready = When there is less than { $threshold }, { $amount } is added.
prepaid-account-refill-state-charging = A refill of { $amount } is being charged.
prepaid-account-refill-state-retrying = The refill of { $amount } could not be charged. The next try is on { $moment }.
prepaid-account-refill-state-stopped = The refill of { $amount } could not be charged and is not tried any more. Check the payment method and save these settings again.

prepaid-account-cost = What does this number cost?
prepaid-account-cost-number = Number
prepaid-account-cost-hint = Any way you write it: +34 911 23 45 67, or as you would dial it.
prepaid-account-cost-do = Look up
prepaid-account-cost-per-minute = a minute
prepaid-account-cost-by-minute = Each minute that begins counts in full.
prepaid-account-cost-by-second = Counted by the second.
prepaid-account-cost-by-seconds = Counted in steps of { $seconds } seconds.
prepaid-account-cost-connection = Plus { $price } for each answered call.
prepaid-account-cost-no-connection = No connection fee.
prepaid-account-cost-internal = { $number } is an extension: calls within the company cost nothing.
prepaid-account-cost-emergency = This is an emergency number: it costs nothing and can always be called.
prepaid-account-cost-included = Calls to { $number } are included in your plan.
prepaid-account-cost-unknown = There is no rate for { $number }, so it cannot be called. Ask your operator.
prepaid-account-cost-no-number = This is not a phone number. Check that it is complete, with the country code if it is abroad.

prepaid-account-rates-title = Rates
prepaid-account-rates-lead = What each destination costs a minute, since { $day }.
prepaid-account-rates-sample = These rates are a sample: your operator has not set theirs yet.
prepaid-account-rates-search = Destination or prefix
prepaid-account-rates-do = Search
prepaid-account-rates-all = Show all
prepaid-account-rates-destination = Destination
prepaid-account-rates-prefixes = Numbers that begin with
prepaid-account-rates-price = A minute
prepaid-account-rates-counted = Unless it says otherwise: { $words }
prepaid-account-rates-included = Included in your plan
prepaid-account-rates-more = Showing { $shown } of { $count } destinations. Search for yours by name or prefix.
prepaid-account-rates-none = Your operator has not published rates yet.
prepaid-account-rates-not-found = No destination has that name or prefix.

prepaid-account-activity-title = Activity
prepaid-account-activity-lead = Everything that came into the prepaid account and went out of it.
prepaid-account-activity-file = Download CSV
prepaid-account-activity-pages = Pages of activity
prepaid-account-activity-none = No activity yet
prepaid-account-activity-none-hint = Funds you add and calls paid from the balance appear here.
prepaid-account-activity-not-found = No such activity
prepaid-account-activity-not-found-hint = Try another type or other dates.
prepaid-account-filter-everything = Everything
prepaid-account-filter-from = From
prepaid-account-filter-until = Until
prepaid-account-filter-do = Filter
prepaid-account-filter-end = Show all
prepaid-account-kind-call = Call
prepaid-account-kind-top-up = Funds added
prepaid-account-kind-refill = Automatic refill
prepaid-account-kind-correction = Correction by the operator
prepaid-account-column-when = When
prepaid-account-column-day = Date
prepaid-account-column-time = Time
prepaid-account-column-kind = Type
prepaid-account-column-number = Number
prepaid-account-column-what = What
prepaid-account-column-seconds = Seconds
prepaid-account-column-amount = Amount
prepaid-account-column-currency = Currency
prepaid-account-file-name = prepaid-activity

prepaid-account-sample-prices = These amounts are a sample: your operator has not set theirs yet.
prepaid-account-notice-refill-on = The automatic refill is on.
prepaid-account-notice-refill-off = The automatic refill is off.
prepaid-account-problem-amount = Choose one of the amounts in the list.
prepaid-account-problem-amount-below-threshold = The refill must be at least as much as the limit. Choose a larger amount.
prepaid-account-problem-no-prices = Your operator has not set amounts for your country yet, so funds cannot be added here.
prepaid-account-problem-no-method = To refill automatically, save a payment method first.

prepaid-account-mail-low-subject = The prepaid account of { $company } is low
prepaid-account-mail-low-body =
    Hello { $name },

    The prepaid account of { $company } has { $balance } left. Without funds, calls that the plan doesn’t include, such as international ones, cannot be made. All others go on as usual.

    Add funds or turn on the automatic refill here:
    { $link }
prepaid-account-mail-failed-subject = The prepaid account of { $company } could not be refilled
prepaid-account-mail-failed-body =
    Hello { $name },

    The automatic refill of { $amount } for the prepaid account of { $company } could not be charged.
    { $reason }

    { $next }

    Check the payment method here:
    { $link }
prepaid-account-mail-failed-again = The next try is on { $moment }.
prepaid-account-mail-failed-last = It will not be tried again until you save the automatic refill once more.
