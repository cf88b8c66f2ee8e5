# The list of extensions, and users.
extensions-list-title = Extensions
extensions-list-lead = { $users ->
    [0] No users yet
    [one] One user
   *[other] { $users } users
}{ $groups ->
    [0] .
    [one] {" "}and one ring group.
   *[other] {" "}and { $groups } ring groups.
} { $left ->
    [0] Your plan is full.
    [one] You can add one more user.
   *[other] You can add { $left } more users.
}
extensions-list-found = { $found } of { $all ->
    [one] one extension
   *[other] { $all } extensions
}
extensions-column-number = Extension
extensions-column-name = Name
extensions-column-contact = Contact
extensions-column-rings = Phones
extensions-column-type = Type
extensions-type-user = User
extensions-type-ring-group = Ring group
extensions-type-conference = Conference server
extensions-rings-external = External { $number }
extensions-rings-voicemail = None: goes to voicemail
extensions-rings-nothing = None rings
extensions-rings-forwarded = Forwarded to { $number }
extensions-members = { $number ->
    [one] One member
   *[other] { $number } members
}
extensions-no-members = No members
extensions-filter = Type of extension
extensions-filter-all = All ({ $number })
extensions-filter-users = Users ({ $number })
extensions-filter-ring-groups = Ring groups ({ $number })
extensions-no-groups = No ring groups yet
extensions-no-groups-hint = A group rings the phones of several people, at once or one after another.
extensions-type-receptionist = Virtual receptionist
extensions-search = Search
extensions-search-hint = Name, extension or email
extensions-search-all = Show all
extensions-search-end = Clear the search
extensions-nothing-found = Nothing matches the search
extensions-nothing-found-hint = Try fewer letters, the extension number or the email.
extensions-import = Import
extensions-add-user = Add user
extensions-add-ring-group = Add group
extensions-new-user-title = New user
extensions-new-user-lead = A person in your company with their own extension.
extensions-edit-lead = Extension { $number }
extensions-first-name = First name
extensions-last-name = Last name
extensions-email = Email
extensions-number = Extension
extensions-number-hint = { $number } digits. Colleagues dial it; it counts as soon as you save.
extensions-notice-added = { $name } now has an extension.
extensions-notice-changed = The changes to { $name } were saved.
extensions-delete-user = Delete this user
extensions-delete-explained = Before deleting, you will see which options and groups send calls there and can choose who gets them.
extensions-delete-open = Delete user
extensions-problem-number-missing = Enter the extension number.
extensions-problem-number-length = The extension must have { $number } digits and nothing else.
extensions-problem-number-receptionist = That number is the receptionist’s. Choose another one.
extensions-problem-number-emergency = That number is an emergency number or the start of one. Choose another one.
extensions-problem-number-taken = That extension is already in use. Choose another one.
extensions-problem-name-missing = Enter the first name.
extensions-problem-last-name-missing = Enter the last name.
extensions-problem-name-characters = The name contains characters that cannot be seen. Type it again by hand.
extensions-problem-name-taken = A user or a group already has that name. Add a middle name or an initial.
extensions-problem-most-users = Your plan allows up to 200 users. Delete one before adding another.
extensions-delete-title = Delete { $name }
extensions-delete-uses = These options, groups and numbers lead to { $name }:
extensions-delete-no-uses = No option, group or number leads to { $name }.
extensions-delete-final = The extension becomes free at once. The history can bring back the state of before.
extensions-delete-secrets = The user’s password and voicemail PIN do not come back with it: you would have to set new ones.
extensions-delete-yourself = This extension is your own. You can still sign in to Centralita, but nobody will reach you at { $number }.
extensions-delete-confirm = Delete user
extensions-replacement = Replace with
extensions-replacement-choose = Choose a replacement
extensions-replacement-nobody = Nobody: remove what leads here
extensions-problem-replacement-missing = Choose who will get these calls, or remove what leads here.
extensions-notice-deleted = { $name } was deleted.
extensions-live-talking = In a call
extensions-live-there = { $all ->
    [1] Connected
   *[other] { $there } of { $all } connected
}
extensions-live-away = Not connected
extensions-live-seen = seen { $moment }
extensions-live-wrong-password = Wrong password
