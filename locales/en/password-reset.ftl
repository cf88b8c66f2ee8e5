# Forgotten password: asking for a link by email and choosing another password.
password-reset-title = Reset the password
password-reset-lead = Enter your company’s main phone number and its administrator’s email. A link to choose another password is sent there.
password-reset-email = Administrator’s email
password-reset-submit = Send the link
password-reset-back = Back to sign in
password-reset-sent-title = Check your mail
password-reset-sent = If these details match an activated account, the email with the link arrives in a few minutes. If it does not, look in your spam folder and check the phone number and the email.
password-reset-sent-again = It did not arrive: ask for another link

password-reset-new-title = Choose another password
password-reset-new-lead = It is the password of { $company }, phone number { $number }.
password-reset-new-password = New password
password-reset-new-hint = At least 12 characters; several words in a row work well. Saving it ends all open sessions.
password-reset-new-submit = Save the password
password-reset-notice-changed = The password was changed and all sessions were ended. Sign in with the new one.

password-reset-dead-title = This link does not work
password-reset-dead-again = Ask for another link
password-reset-problem-link = Each link works once and for 30 minutes, and only the last one that was asked for. Ask for another one and open it from the latest email.

password-reset-mail-subject = Choose another password for { $company }
password-reset-mail-body =
    Hello { $name },

    Somebody asked to change the password of { $company }’s phone system. If it was you, open this link and choose another one:

    { $link }

    The link works once and for { $minutes } minutes.
    If you did not ask for it, there is nothing to do: the password stays the same.

password-reset-changed-subject = The password of { $company } was changed
password-reset-changed-body =
    Hello { $name },

    The password of { $company }’s phone system has just been changed with a link sent to this email. All open sessions were ended.

    If it was not you, secure this mailbox first and then choose another password here:

    { $link }
