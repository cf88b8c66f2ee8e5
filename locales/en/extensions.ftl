# Users and their extensions.
extensions-list-title = Extensions
extensions-list-lead = { $users ->
    [0] No users yet.
    [one] One user.
   *[other] { $users } users.
} { $left ->
    [0] Your plan is full.
    [one] You can add one more.
   *[other] You can add { $left } more.
}
extensions-list-found = { $found } of { $all ->
    [one] one user
   *[other] { $all } users
}
extensions-column-number = Extension
extensions-column-name = Name
extensions-column-contact = Contact
extensions-column-type = Type
extensions-type-user = User
extensions-type-receptionist = Virtual receptionist
extensions-search = Search
extensions-search-hint = Name, extension or email
extensions-search-all = Show all
extensions-nothing-found = Nobody matches the search
extensions-nothing-found-hint = Try fewer letters, the extension number or the email.
extensions-add-user = Add user
extensions-new-user-title = New user
extensions-new-user-lead = A person in your company with their own extension.
extensions-edit-lead = Extension { $number }
extensions-first-name = First name
extensions-last-name = Last name
extensions-email = Email
extensions-number = Extension
extensions-number-hint = { $number } digits. Colleagues dial it; a change takes effect at once.
extensions-notice-added = { $name } now has an extension.
extensions-notice-changed = The changes to { $name } were saved.
extensions-delete-user = Delete this user
extensions-delete-explained = Before deleting, you will see which options transfer calls there and can choose who gets them.
extensions-delete-open = Delete user
extensions-problem-number-missing = Enter the extension number.
extensions-problem-number-length = The extension must have { $number } digits and nothing else.
extensions-problem-number-receptionist = That number is the receptionist’s. Choose another one.
extensions-problem-number-emergency = That number is an emergency number or the start of one. Choose another one.
extensions-problem-number-taken = Somebody else already has that extension. Choose another one.
extensions-problem-name-missing = Enter the first name.
extensions-problem-last-name-missing = Enter the last name.
extensions-problem-name-characters = The name contains characters that cannot be seen. Type it again by hand.
extensions-problem-name-taken = Somebody already has that first and last name. Add a middle name or an initial.
extensions-problem-most-users = Your plan allows up to 200 users. Delete one before adding another.
extensions-delete-title = Delete { $name }
extensions-delete-uses = These options transfer to { $name }:
extensions-delete-no-uses = No option transfers to { $name }.
extensions-delete-final = The extension becomes free at once. This cannot be undone.
extensions-delete-yourself = This extension is your own. You can still sign in to Centralita, but nobody will reach you at { $number }.
extensions-delete-confirm = Delete user
extensions-replacement = Replace with
extensions-replacement-choose = Choose somebody
extensions-replacement-nobody = Nobody: remove these options
extensions-problem-replacement-missing = Choose who will get these calls, or remove the options.
extensions-notice-deleted = { $name } was deleted.
