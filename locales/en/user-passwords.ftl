# The password a user signs in with.
user-passwords-title = Password
user-passwords-state-none = There is no password yet: this user cannot sign in.
user-passwords-state-temporary = There is a temporary password, mailed on { $moment }. It works for { $days } days, or until the user chooses their own.
user-passwords-state-elsewhere = The email changed after a temporary password was mailed, which does not work any more. Send another one.
user-passwords-state-own = The user chose their password on { $moment }.
user-passwords-state-typed = An administrator set the password on { $moment }.
user-passwords-send = Send a new password
user-passwords-send-first = Send a password
user-passwords-send-hint = A temporary one goes to { $email }. The old one stops working and the user is signed out everywhere.
user-passwords-send-first-hint = A temporary one goes to { $email }.
user-passwords-no-email = Without an email there is nowhere to send a password: type one, or add the email first.
user-passwords-type = Type the password myself
user-passwords-type-hint = You have to tell them yourself: the email only says that it changed. The old one stops working and the user is signed out everywhere.
user-passwords-type-first-hint = You have to tell them yourself: the email does not say it.
user-passwords-new = New password
user-passwords-new-hint = At least 12 characters; several words in a row work well.
user-passwords-again = Repeat the password
user-passwords-set = Change the password
user-passwords-problem-again = It differs from the first one. Type it the same way twice.
user-passwords-notice-sent = The password is on its way to { $name }.
user-passwords-notice-set = You changed the password of { $name }. Tell them yourself; the email only says that it changed.

user-passwords-mail-subject = { $before ->
    [0] Your password at { $company }
   *[other] Your new password at { $company }
}
user-passwords-mail-body =
    Hello { $name },

    { $before ->
        [0] { $administrator } asked for a password for your extension at { $company }.
       *[other] { $administrator } asked for a new password for your extension at { $company }. The old one does not work any more.
    }

    Go to { $link } and sign in with the phone number { $phone }, your extension { $number } and this temporary password:

    { $password }

    It works for { $days } days. You choose your own when you sign in.

user-passwords-changed-subject = Your password at { $company } was changed
user-passwords-changed-body =
    Hello { $name },

    { $administrator } changed the password of your extension { $number } at { $company }. The old one does not work any more, and you were signed out everywhere.

    Ask for the new one and sign in at { $link }.
