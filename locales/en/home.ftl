# The home page.
home-title = Home
home-lead = Main number { $number } · { $day }
home-users-of-plan = of 200 users
home-extensions = The people in your company, their extensions and their email.
home-keys = of 10 keys with an action
home-receptionist = What callers hear, and where each key takes them.
home-receptionist-findings = { $number ->
    [one] One thing to check
   *[other] { $number } things to check
}
home-hold-music = Callers on hold hear “{ $name }”.
home-hold-silence = Callers on hold hear silence: there is no music yet.
home-receptionist-fine = Ready: nothing to check
home-receptionist-edit = Edit the menu
home-receptionist-check = Check the menu
home-hold-upload = Upload hold music
home-preferences-change = Change the preferences
home-time-in = in { $city }
home-now = If somebody calls now
home-now-straight = Straight to { $name }
home-now-nowhere = Leads nowhere
home-now-test = Test a call
home-numbers = { $number ->
    [one] number
   *[other] numbers
}
home-main-number = The main number is { $number }.
home-numbers-without = { $number ->
    [one] One leads nowhere
   *[other] { $number } lead nowhere
}
home-numbers-add = Add a number
home-conferences-rooms = of 10 rooms
home-conferences-none = There is no extension for conferences yet.
home-conferences-number = People join at extension { $number }.
home-conferences-set-up = Set up the server
home-conferences-open = See the rooms
