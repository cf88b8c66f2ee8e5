# The virtual receptionist and its menus.
receptionist-title = Receptionist
receptionist-tab-hours = Hours
receptionist-tab-holidays = Holidays
receptionist-tab-recordings = Recordings
receptionist-tab-flow = Call flow
receptionist-tab-test = Test
receptionist-lead-open = What callers hear during business hours.
receptionist-lead-closed = What callers hear outside business hours.
receptionist-changed = Last change: { $name }.
receptionist-slot-open = Business hours menu
receptionist-slot-closed = After hours menu

receptionist-greeting = Greeting
receptionist-greeting-text = Text of the greeting
receptionist-change = Change
receptionist-kind = Type of greeting
receptionist-announcement-kind = Type of announcement
receptionist-kind-text = Text to speech
receptionist-kind-audio = Recording
receptionist-recording = Recording
receptionist-no-recording = Choose a recording
receptionist-characters = { $number } of 400 characters
receptionist-text-hint = Up to 400 characters.
receptionist-listen = Listen
receptionist-listen-before-saving = Listen before saving
receptionist-test-before-saving = Test with these changes

receptionist-keys = Keys
receptionist-keys-hint = Drag a key to move it, or press M
receptionist-to-keys = Back to the keys
receptionist-key = Key { $key }
receptionist-key-free = Not assigned
receptionist-key-add = Add an action
receptionist-action = Action
receptionist-action-none = No action
receptionist-action-transfer = Transfer the call
receptionist-action-announcement = Play an announcement
receptionist-action-dial-by-name = Dial by name
receptionist-action-repeat = Repeat the greeting
receptionist-action-hang-up = Hang up
receptionist-target = Destination
receptionist-choose-target = Choose a destination
receptionist-go-target = Choose a destination
receptionist-group-users = Users
receptionist-group-ring-groups = Ring groups
receptionist-empty-group = { $number } · no members
receptionist-group-voicemail = Voicemail
receptionist-group-menus = Menus
receptionist-group-external = Outside the company
receptionist-voicemail-of = Voicemail of { $name }
receptionist-external-number = An external number
receptionist-external-hint = A national number; it is charged like any call on your plan.
receptionist-label = Name in the menu
receptionist-label-hint = To recognise the key; callers do not hear it.
receptionist-announcement = Text of the announcement
receptionist-clear-key = Remove the action
receptionist-move-key = Move to another key
receptionist-for-transfer = If it transfers: to whom
receptionist-for-external = If it is an external number
receptionist-for-announcement = If it plays an announcement: what it says
receptionist-moving = Moving key { $key }. Choose the key it goes to. With the keyboard: arrow keys and Enter; Esc cancels.
receptionist-moved = Key { $from } was swapped with key { $to }.
receptionist-move-cancelled = The key stays where it was.

receptionist-endings = If nothing or a wrong key is pressed
receptionist-silence = If nothing is pressed
receptionist-wrong-key = If an unassigned key is pressed
receptionist-repeats = { $number ->
    [0] Do not repeat the greeting
    [one] Repeat the greeting once
   *[other] Repeat the greeting { $number } times
}
receptionist-then = And then

receptionist-undo = Undo
receptionist-redo = Redo
receptionist-undone = Undone: { $parts }.
receptionist-redone = Redone: { $parts }.
receptionist-saving = Saving…
receptionist-notice-saved = The menu was saved.
receptionist-unsaved-one = One unsaved change
receptionist-unsaved-many = { $number } unsaved changes
receptionist-all-saved = Everything is saved
receptionist-fix-first = Correct what is marked before saving.
receptionist-conflict-title = Somebody else saved this menu while you were editing it: { $name }.
receptionist-conflict-own = You saved this menu in another window while editing it here: { $moment }.
receptionist-conflict-changed = Changed: { $parts }. Your changes are still here, unsaved.
receptionist-conflict-plain = What you typed is still here, unsaved. It differs from what is saved in: { $parts }. Saving again replaces it.
receptionist-conflict-take-theirs = Discard my changes
receptionist-conflict-keep-mine = Overwrite with my changes
receptionist-taken = Your changes were discarded. Undo brings them back.

receptionist-finding-empty-greeting = The greeting is empty: write a text or choose a recording.
receptionist-finding-long-greeting = The greeting is longer than 400 characters. Shorten it.
receptionist-finding-key-without-target = Key { $key } transfers but has no destination.
receptionist-finding-key-without-announcement = Key { $key } plays an announcement that says nothing.
receptionist-finding-offered-key = The greeting offers key { $key }, which does nothing.
receptionist-finding-nothing-to-choose = No key does anything and the call ends with hanging up: callers reach nobody.

receptionist-problem-text-missing = Write what will be said.
receptionist-problem-text-silent = That text cannot be heard: write some words.
receptionist-problem-text-long = The text is longer than 400 characters. Shorten it.
receptionist-problem-text-characters = The text contains characters that cannot be read aloud. Type it again.
receptionist-problem-audio-missing = Choose a recording, or use text to speech.
receptionist-problem-label-long = The name of the key is longer than 40 characters. Shorten it.
receptionist-problem-repeats = The greeting is repeated at most 3 times.
receptionist-problem-target-missing = Choose where the call is transferred.
receptionist-problem-external-abroad = Calls can only be transferred to national numbers. Enter one in your country.
receptionist-problem-external-own = That number is your own company’s: the call would go around in circles. Choose above whom it leads to.

receptionist-use-greeting = { $menu }: greeting
receptionist-use-key = { $menu }: key { $key }
receptionist-use-silence = { $menu }: if nothing is pressed
receptionist-use-wrong-key = { $menu }: if an unassigned key is pressed

receptionist-first-greeting-open = Welcome to { $company }. If you know the extension, dial it at any time. Press 0 to speak to us.
receptionist-first-greeting-closed = Thank you for calling { $company }. We are closed at the moment. Press 0 to leave a message.
receptionist-first-key = Front desk
receptionist-manage-recordings = Manage recordings
receptionist-upload-recording = Upload a recording

receptionist-tab-menus = Other menus
receptionist-tab-settings = Settings
receptionist-slot-extra = Menu { $name }
receptionist-lead-extra = What callers hear who come to this menu from another.
receptionist-group-conference = Conferences
receptionist-empty-conference = { $number } · no rooms
receptionist-menus-title = Other menus
receptionist-menus-lead = Menus that a key of another leads to: by department, by language, by office.
receptionist-menus-empty-title = No other menus yet
receptionist-menus-empty-lead = When ten keys are not enough, a key can lead to another menu with a greeting of its own.
receptionist-menus-reached = Reached from
receptionist-menus-unreached = Nothing leads here
receptionist-menus-keys = { $number ->
    [0] No keys
    [one] One key
   *[other] { $number } keys
}
receptionist-menus-findings = { $number } to check
receptionist-add-menu = Add menu
receptionist-new-menu-title = New menu
receptionist-new-menu-lead = First its name and what it says; then you choose what each key does.
receptionist-new-menu-greeting-hint = Up to 400 characters. Later you can use a recording instead.
receptionist-menu-name = Menu name
receptionist-menu-name-hint = To recognise it in lists; callers do not hear it.
receptionist-menu-rename = Change the name
receptionist-menu-delete = Delete this menu
receptionist-menu-delete-explained = Before you delete it you see which keys lead to it.
receptionist-menu-delete-open = Delete menu
receptionist-menu-delete-title = Delete the menu { $name }?
receptionist-menu-delete-uses = This leads to it:
receptionist-menu-replacement-nothing = Nothing: the keys do nothing, and the rest hangs up
receptionist-problem-replacement-missing = Choose the menu that takes its place, or nothing.
receptionist-problem-replacement-loop = With that menu, whoever presses nothing would go round for ever. Choose another one.
receptionist-menu-delete-no-uses = No key leads to it.
receptionist-menu-delete-final = Its greeting and its keys are deleted. The history can bring back the state of before.
receptionist-notice-menu-added = The menu { $name } is there. Choose what each key does.
receptionist-notice-menu-renamed = The menu is called { $name } now.
receptionist-notice-menu-deleted = The menu { $name } is deleted.
receptionist-problem-menu-name-missing = Enter a name for the menu.
receptionist-problem-menu-name-taken = Another menu has this name. Choose another.
receptionist-problem-most-menus = There are 20 menus already, which is the most. Delete one before you add another.
receptionist-problem-menu-loop = That menu comes back to this one when nothing is pressed: callers would go round for ever. Choose another destination.
