# The pages of each user.
user-portal-title = My extension
user-portal-lead = Extension { $number } at { $company }
user-portal-reached = How people reach you
user-portal-extension = Your extension
user-portal-direct = Direct numbers
user-portal-no-direct-number = None: people call { $number } and dial your extension
user-portal-phones = Phones that ring
user-portal-no-phones = None
user-portal-voicemail = Voicemail
user-portal-voicemail-off = Off: if you do not answer, the call ends.
user-portal-voicemail-off-silent = Off: no phone rings and the call ends.
user-portal-voicemail-silent = Answers at once: no phone rings.
user-portal-voicemail-silent-mailed = Answers at once, as no phone rings, and mails you each message.
user-portal-voicemail-on = Answers after { $number } seconds.
user-portal-voicemail-mailed = Answers after { $number } seconds and mails you each message.
user-portal-forwarding = Call forwarding
user-portal-forwarding-off = Off: your own phones ring.
user-portal-forwarding-off-silent = Off: no phone rings.
user-portal-forwarding-on = On: your calls go to { $number }.
user-portal-forwarding-and-own = On: your phones ring, and { $number }.
user-portal-change = Change
user-portal-preferences-title = Preferences of your extension
user-portal-preferences-lead = What you save here applies from the next call on.
user-portal-notice-saved = Your preferences were saved.
user-portal-profile-lead = Your name and extension are changed by whoever looks after your company’s phones.
user-portal-name = Name
user-portal-email-title = Email
user-portal-email = Email address
user-portal-email-hint = Your voicemail messages are sent here, too.
user-portal-save-email = Save the email
user-portal-notice-email = Your email was saved.
user-portal-password-title = Your password
user-portal-current = Current password
user-portal-save-password = Change my password
user-portal-notice-password = Your password changed. You were signed out everywhere else.
user-portal-problem-current = That is not your current password. Type it again.
user-portal-problem-ended = Your session ended meanwhile: you were given another password. Sign in with the new one.
user-portal-problem-elsewhere = Your email changed, so the temporary password does not work any more. Ask whoever looks after the phones for another.
user-portal-choose-title = Choose your password
user-portal-choose-lead = You signed in with a temporary password, { $name }. Choose your own for extension { $number }; the temporary one stops working.
user-portal-choose-submit = Save and go on
user-portal-notice-chosen = Done: next time, sign in with your own password.

user-portal-mail-subject = Your email at { $company } was changed
user-portal-mail-body =
    Hello { $name },

    The email of your extension { $number } at { $company } is now { $email }. Your voicemail messages do not come to this address any more.

    If you did not change it, tell whoever looks after your company’s phones at once.
