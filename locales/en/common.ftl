# Words and sentences of several pages.
common-page-title = { $title } · Centralita
common-skip = Skip to content
common-tabs = Main
common-tab-home = Home
common-tab-use = Use
common-tab-call-logs = Call logs
common-tab-setup = Setup
common-tab-account = Account
common-tab-add-ons = Add-ons
common-tab-settings = Settings
common-tab-billing = Billing
common-tab-porting-status = Porting status
common-tab-ip-phones = IP phones
common-tab-number-porting = Number porting
common-tab-prepaid-account = Prepaid account
common-tab-assistant = Assistant
common-tab-extensions = Extensions
common-tab-numbers = Numbers
common-tab-receptionist = Receptionist
common-tab-conferences = Conferences
common-tab-overview = Overview
common-tab-profile = Profile
common-tab-preferences = Preferences
common-language = Language
common-sign-out = Sign out
common-go-home = Go to the home page
common-save = Save
common-cancel = Cancel
common-not-found-title = There is nothing here
common-not-found-lead = The page does not exist, or what it showed has been deleted. Go to the home page and look for it from there.
common-fault-title = The page could not be shown
common-refused-title = Nothing was saved

common-scene-incoming = A call comes in
common-scene-open = Open? Yes
common-scene-sales = 1 · Sales
common-scene-voicemail = 9 · Voicemail
common-scene-answer = Ana answers
common-scene-music = Hold music

common-country-co = Colombia
common-country-mx = Mexico
common-country-us = United States
common-country-ca = Canada
common-country-fr = France
common-country-gb = United Kingdom
common-country-au = Australia

common-zones-of = { $country } time zones
common-zones-africa = Africa
common-zones-america = Americas
common-zones-asia = Asia
common-zones-atlantic = Atlantic islands
common-zones-europe = Europe
common-zones-indian = Indian Ocean islands
common-zones-oceania = Oceania

common-with-extension = { $name } (extension { $number })
common-date = { $day } { $month } { $year }
common-date-and-time = { $date }, { $time }
common-the-time = { $time }
common-the-time-one = { $time }
common-month-1 = January
common-month-2 = February
common-month-3 = March
common-month-4 = April
common-month-5 = May
common-month-6 = June
common-month-7 = July
common-month-8 = August
common-month-9 = September
common-month-10 = October
common-month-11 = November
common-month-12 = December
common-weekday-1 = Monday
common-weekday-2 = Tuesday
common-weekday-3 = Wednesday
common-weekday-4 = Thursday
common-weekday-5 = Friday
common-weekday-6 = Saturday
common-weekday-7 = Sunday
common-weekday-short-1 = Mon
common-weekday-short-2 = Tue
common-weekday-short-3 = Wed
common-weekday-short-4 = Thu
common-weekday-short-5 = Fri
common-weekday-short-6 = Sat
common-weekday-short-7 = Sun

common-problem-fields = Something needs correcting. Everything else is kept as you typed it.
common-problem-fields-secret = Something needs correcting. Passwords are not kept: type them again.
common-problem-days-reversed = The first day is after the last one. Change one of them.
common-problem-form = The form arrived incomplete. Open the page again and send it once more.
common-problem-too-large = What you sent is too large. Go back, shorten the long texts and send it again.
common-problem-connection = There is no connection to the server. What you typed is still here; try again in a moment.
common-problem-form-token = The page was open too long or was not opened in this browser. Reload it and send the form again.
common-problem-sign-in-needed = The session has ended. Sign in in another tab and come back: what you changed is still on this page.
common-problem-not-found = That no longer exists. Reload the page to see what is there now.
common-problem-conflict = Somebody else saved changes here while you were editing. Check what you typed and save again if you want it to stay that way.
common-problem-conflict-own = You saved changes here in another window while you were editing. Check what you typed and save again if you want it to stay that way.
common-problem-try-in-seconds = Too many attempts. Wait { $number ->
    [one] one second
   *[other] { $number } seconds
} and try again.
common-problem-try-in-minutes = Too many attempts. Wait { $number ->
    [one] one minute
   *[other] { $number } minutes
} and try again.
common-problem-unexpected = Something failed on our side. Try again; if it keeps happening, give the operator the code { $incident }.
common-problem-too-long = This is too long: there is room for { $number } characters.
common-problem-characters = Remove the characters that cannot be seen.
common-problem-email-missing = Enter an email address.
common-problem-email-wrong = That email address does not look complete. Write it like name@company.com.
common-problem-phone-missing = Enter a phone number.
common-problem-phone-wrong = That number does not exist. Check the digits; spaces do not matter.
common-problem-password-short = The password needs at least 12 characters. Several words in a row work well.
common-problem-password-long = The password can have at most 128 characters.
common-problem-password-guessable = That password is easy to guess. Use several words that do not belong together.
common-form-expired-title = The form has expired
common-timeline-done = done
common-timeline-now = now
common-timeline-stopped = stopped
common-timeline-ahead = still to come
common-newer = Newer
common-older = Older
