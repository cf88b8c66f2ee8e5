# Phone numbers.
numbers-lead = { $number ->
    [one] One number
   *[other] { $number } numbers
}{ $without ->
    [0] , all with a destination.
    [one] ; one leads nowhere.
   *[other] ; { $without } lead nowhere.
}
numbers-add = Add a number
numbers-port = Bring a number
numbers-search = Search
numbers-search-hint = Number, city or destination
numbers-search-end = Clear the search
numbers-search-all = Show all
numbers-filter = Destination
numbers-filter-all = All ({ $number })
numbers-filter-receptionist = Receptionist ({ $number })
numbers-filter-extensions = Extensions ({ $number })
numbers-filter-faxes = Faxes ({ $number })
numbers-filter-nobody = Nowhere ({ $number })
numbers-column-number = Number
numbers-column-place = City or type
numbers-column-destination = Its calls go to
numbers-destination = Its calls go to
numbers-destination-hint = The receptionist answers with the menu; an extension rings directly; a fax is received and mailed.
numbers-destination-of = Destination of { $number }
numbers-to-nobody = Nobody: callers hear that nobody can answer
numbers-to-users = Users
numbers-to-groups = Ring groups
numbers-to-fax = Fax of a user
numbers-fax-of = Fax of { $name }
numbers-save = Save destinations
numbers-save-hint = Those you changed on this page are saved.
numbers-found = { $found } of { $all ->
    [one] one number
   *[other] { $all } numbers
}
numbers-pages = Pages of the list
numbers-nothing-found = Nothing matches the search
numbers-nothing-found-hint = Try fewer digits, the city, or the name of whoever gets the calls.
numbers-kind-local = Local number
numbers-kind-local-hint = Of a city; callers pay for an ordinary call.
numbers-kind-toll-free = Toll-free
numbers-kind-toll-free-hint = Callers pay nothing; your company pays for the call. It cannot be the main number.
numbers-use = Number { $number }
numbers-use-fax = Fax at { $number }

numbers-direct-none = No direct number
numbers-direct-own = Your company’s numbers that lead nowhere
numbers-direct-free = Free in { $place }
numbers-direct-next = A new number: the next free one of…

numbers-choose-kind = What type of number would you like?
numbers-choose-area-code = Which area code?
numbers-choose-prefix = Which prefix?
numbers-choose-city = Which city?
numbers-choose-number = Choose the number. It is kept for you for 10 minutes while you confirm.
numbers-chosen = What you have chosen
numbers-area-code = Area code { $code }
numbers-change = Change
numbers-change-choice = Change: { $name }
numbers-free = { $number ->
    [one] One free
   *[other] { $number } free
}
numbers-search-place = Search for an area code or city
numbers-search-place-hint = Area code or city
numbers-search-digits = Search for digits
numbers-search-digits-hint = Digits it should have
numbers-hold = Reserve { $number }
numbers-earlier = Earlier ones
numbers-later = More
numbers-nothing-free = No numbers are free
numbers-nothing-free-hint = Your operator has no numbers of this type at the moment. Ask for some to be added.
numbers-nothing-free-found-hint = Try fewer digits or another city.
numbers-back = Back to the numbers
numbers-held = Reserved for you until { $time }: { $number ->
    [one] one minute left.
   *[other] { $number } minutes left.
}
numbers-add-confirm = Add this number
numbers-let-go = Leave it and choose another
numbers-lapsed = { $number } is not reserved for you: the 10 minutes are over, or you chose another one since. If it is still free, you can reserve it again.
numbers-hold-again = Reserve it again
numbers-choose-another = Choose another

numbers-main = Main number
numbers-main-is = This is the main number: administrators and users sign in with it. To release it, choose another main number first.
numbers-main-explained = Administrators and users sign in with the main number. This one can take its place.
numbers-main-open = Make it the main number
numbers-main-title = Make { $number } the main number?
numbers-main-warning = From that moment, everybody signs in with { $number } and no longer with { $old }. Tell them beforehand.
numbers-main-rest = { $old } stays with your company and its calls go where they go now. The administrators get an email.
numbers-main-confirm = Make it the main number

numbers-release = Release this number
numbers-release-explained = The number is no longer your company's.
numbers-release-open = Release number
numbers-release-title = Release { $number }?
numbers-release-calls = From that moment, calls to this number no longer reach your company.
numbers-release-users = These show it when they call: { $names }. They will show the main number instead.
numbers-release-fax = It is somebody’s fax: they stop receiving faxes.
numbers-release-rest = For { $days } days nobody else can have it, and you can add it again. After that, it is free for anybody.
numbers-release-confirm = Release number

numbers-notice-changed = The destination of { $name } was saved.
numbers-notice-several-changed = The destinations of { $name } numbers were saved.
numbers-notice-unchanged = There was nothing to save.
numbers-notice-let-go = { $name } is free again. Choose another.
numbers-notice-added = { $name } is now your company's and takes calls.
numbers-main-leads-to = { $number }, and its calls go to: { $destination }
numbers-main-leads-nowhere = { $number }, and nobody takes its calls
numbers-notice-main = The main number is now { $name }. Sign in with it next time.
numbers-notice-released = { $name } was released.

numbers-problem-destination = That destination is gone. Choose another.
numbers-problem-fax-main = The main number is everybody’s and cannot be somebody’s fax. Choose another destination.
numbers-problem-fax-second = That person receives faxes at another number already. Lead that one elsewhere first, or choose another destination.
numbers-problem-main-fax = That number receives somebody’s faxes. Lead it elsewhere first.
numbers-problem-most = Your company has 300 numbers, as many as it can. Release one before you add another.
numbers-problem-taken = Somebody took that number first. Choose another.
numbers-problem-in-use = That number leads somewhere else already. Choose another.
numbers-problem-lapsed = The 10 minutes are over. Reserve the number again if it is still free, or choose another.
numbers-problem-toll-free = A toll-free number cannot be the main number. Choose a local one.
numbers-problem-main = The main number cannot be released. Choose another main number first.

numbers-mail-subject = The main number is now { $number }
numbers-mail-body =
    Hello { $name },

    { $by } changed the main number of { $company }: it is now { $number } instead of { $old }.

    From now on, administrators and users sign in with { $number }:
    { $link }

    If nobody at your company made this change, choose another password and tell your operator.
