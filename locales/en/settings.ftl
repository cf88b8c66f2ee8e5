# The account’s settings.
settings-lead = The company, who administers the phones, and how they get in.
settings-change = Change
settings-see = See
settings-none = Not set
settings-you = You
settings-company-title = Company information
settings-company-lead = What your company is called, what the people you call see, and where help arrives.
settings-names = Names
settings-company-name = Company name
settings-caller-id = Name on calls
settings-caller-id-hint = What the person you call sees, up to { $number } characters.
settings-address = Address for emergency calls
settings-address-hint = Help comes here when somebody calls emergency services from your phones, so it must be where the phones are.
settings-address-one-text = Today the address is one piece of text: “{ $address }”. Enter it in parts, so that help finds it without doubt.
settings-address-incomplete = Something is missing in the emergency address:
settings-missing-street = Enter the street.
settings-missing-number = Enter the number in the street; “s/n” if there is none.
settings-missing-city = Enter the city.
settings-missing-region = Choose the state, department or province.
settings-missing-postal-code = Enter the postal code.
settings-street = Street and number
settings-street-hint-co = For example: Carrera 7 # 71-21
settings-street-hint-mx = For example: Av. Juárez 20
settings-street-hint-us = For example: 455 Easy St
settings-street-hint-fr = For example: 8 rue du Bac
settings-unit = Floor, suite or building
settings-unit-hint = If there is one: whoever brings help must not search.
settings-city = City
settings-department = Department
settings-state = State
settings-province = Province
settings-region-choose = Choose
settings-postal-code = Postal code
settings-postal-code-optional = If you know it.
settings-notice-company = The company’s details were saved.
settings-problem-company-missing = Enter the company’s name.
settings-problem-postal-code = That postal code does not have the form of your country’s.
settings-administrators = Administrators
settings-administrator-title = Your details
settings-administrator-lead = Your name, and the email that gets notices and the links to choose another password.
settings-name = Name
settings-name-hint = As the history shows it.
settings-notice-name = Your name was saved.
settings-problem-name-missing = Enter the name.
settings-email = Email
settings-email-now = Today, notices go to { $email }.
settings-email-new = New email
settings-email-hint = A link that works for { $number } hours is sent there. The email changes when you open it.
settings-email-send = Send the link
settings-email-waiting = { $email } is not confirmed yet: open the link that was sent there.
settings-email-withdraw = Do not change the email
settings-notice-email-sent = A link was sent to { $name }. Your email changes when you open it.
settings-notice-email-withdrawn = Your email stays as it was.
settings-notice-email-changed = The new email is confirmed. Notices go there from now on.
settings-problem-email-taken = That email is already an administrator’s of this account.
settings-problem-link = This link does not work: it was used, has expired, or there is a newer one. You can ask for another in the settings.
settings-dead-title = This link does not work
settings-confirm-title = Confirm your email
settings-confirm-lead = From now on, the account’s notices and links will go to { $email }.
settings-confirm-submit = Confirm the email
settings-invite-title = Invite an administrator
settings-invite-lead = Administrators see and change everything in the account. All sign in with the same main number, each with a password of their own.
settings-invite-email = The person’s email
settings-invite-hint = They get a link that works once and for { $number } days, and choose their password there.
settings-invite-submit = Send the invitation
settings-invited = Invited
settings-invited-until = Invited by { $name }. The link works until { $moment }.
settings-invited-expired = The link stopped working on { $moment }.
settings-invited-again = Send again
settings-invited-again-label = Send the invitation to { $email } again
settings-invited-withdraw = Withdraw
settings-invited-withdraw-label = Withdraw the invitation of { $email }
settings-notice-invited = The invitation was sent to { $name }.
settings-notice-withdrawn = The invitation of { $name } no longer works.
settings-problem-invited = That person is already invited. You can send the invitation again.
settings-problem-most = There are as many administrators and invitations as fit. Remove somebody first.
settings-accept-title = Administer the phones of { $company }
settings-accept-lead = { $name } invited you ({ $email }). Choose your password; from then on you sign in with the number { $number }.
settings-accept-name = Your name
settings-accept-submit = Accept and sign in
settings-problem-invitation = This invitation does not work: it was used, has expired or was withdrawn. Ask whoever administers the phones for another.
settings-notice-welcome = You are an administrator of the account now.
settings-remove = Remove
settings-remove-title = Remove { $name }
settings-remove-lead = They stop being an administrator and their sessions end at once. What they did stays in the history.
settings-remove-self = You stop being an administrator of the account and your session ends at once.
settings-remove-submit = Remove from the administrators
settings-notice-removed = { $name } is no longer an administrator.
settings-problem-last = They are the only administrator, and the account needs one. Invite somebody else first.
settings-security = Security
settings-current = Your current password
settings-problem-current-missing = Enter your current password.
settings-problem-current = That is not your current password.
settings-password = Password
settings-password-short = You sign in with it, together with the main number.
settings-password-title = Change the password
settings-password-lead = Your other sessions end, and you are told by email.
settings-password-new = Password
settings-password-hint = At least 12 characters; several words in a row work well.
settings-password-submit = Change the password
settings-notice-password = Your password was changed. Your other sessions were ended.
settings-question = Security question
settings-question-none = You have not chosen one.
settings-question-title = Change the security question
settings-question-lead = The operator asks it on the phone to know that it is you. They do not see the answer, only whether it matches.
settings-answer = New answer
settings-answer-hint = At least 3 characters. Capital letters do not matter.
settings-notice-question = Your security question was saved.
settings-second-factor-title = Two-step verification
settings-second-factor-short = A code from your phone or a passkey, besides the password.
settings-second-factor-is-on = On
settings-second-factor-is-off = Off
settings-second-factor-set-up = Turn on
settings-second-factor-lead = Whoever knows your password cannot get in without your phone.
settings-second-factor-on-lead = It is on: signing in asks for a code. { $number ->
    [0] You have no recovery codes left.
    [one] You have one recovery code left.
   *[other] You have { $number } recovery codes left.
}
settings-second-factor-step-app = Install an authenticator app, of any make, on your phone.
settings-second-factor-step-scan = Scan with it the code shown in the next step.
settings-second-factor-step-code = Enter the 6 digits it shows in that same step.
settings-second-factor-begin = Begin
settings-second-factor-scan = Scan this code with the app. Once turned on, it is not shown again.
settings-second-factor-picture = QR code for the authenticator app
settings-second-factor-type = Cannot scan? Type this key into the app:
settings-second-factor-code = Code
settings-second-factor-code-hint = The 6 digits the app shows now.
settings-second-factor-either = The 6 digits of the app, or a recovery code.
settings-second-factor-confirm = Turn on
settings-problem-code = That code does not work. Each code works once: wait for the next one, and check that the phone’s clock is right.
settings-problem-second-factor-on = Two-step verification is already on.
settings-notice-second-factor-on = Two-step verification is on. Keep your recovery codes.
settings-notice-second-factor-off = Two-step verification is off.
settings-second-factor-off = Turn verification off
settings-second-factor-off-lead = { $number ->
    [0] After that, the password alone is enough to get in.
    [one] After that, the password alone is enough to get in. Your passkey is removed, too.
   *[other] After that, the password alone is enough to get in. Your passkeys are removed, too.
}
settings-second-factor-off-submit = Turn off
settings-codes-title = Your recovery codes
settings-codes-lead = There are { $number }, and each works once if you lose the phone. Write them down or save them now: they are not shown again.
settings-codes-print = Copy them into your password manager, or print this page.
settings-codes-new = Make new recovery codes
settings-codes-new-lead = The ones from before stop working.
settings-codes-submit = Make codes
settings-notice-codes = These are your new codes. The ones from before no longer work.
settings-passkeys-title = Passkeys
settings-passkeys-lead = Sign in with your password and your fingerprint, face, device PIN or a security key, without typing codes. The codes go on working.
settings-passkeys-need-script = To add one, open this page with JavaScript in a browser that has passkeys.
settings-passkeys-add = Add a passkey
settings-passkeys-name = Name of the passkey
settings-passkeys-name-hint = To tell it from others later, such as “My laptop”.
settings-passkeys-added = Added on { $added }. Not used yet.
settings-passkeys-used = Added on { $added }. Last used on { $used }.
settings-passkeys-refused = Nothing was added: the device cancelled, took too long or already has a passkey of this account. You can try again.
settings-passkeys-remove-title = Remove the passkey { $name }
settings-passkeys-remove-lead = It will open nothing here any more. Delete it on the device, too, which goes on showing it.
settings-passkeys-remove-submit = Remove the passkey
settings-notice-passkey-added = The passkey { $name } was added.
settings-notice-passkey-removed = The passkey { $name } was removed.
settings-problem-passkey-off = Turn two-step verification on first: the codes are for when the passkey is missing.
settings-problem-passkey-late = Too much time has passed, or this passkey was sent already. Start again.
settings-sessions-title = Sessions
settings-sessions-count = { $number ->
    [one] One open session.
   *[other] { $number } open sessions.
}
settings-sessions-lead = Where you are signed in, and who signed in or tried to as an administrator.
settings-sessions-open = Your open sessions
settings-sessions-this = This session
settings-sessions-used = Last used on { $used }. Opened on { $begun }.
settings-sessions-kept = Kept open for 30 days.
settings-sessions-end = End
settings-sessions-end-label = End the session of { $device }, { $address }
settings-sessions-end-others = End all others
settings-notice-session-ended = The session was ended.
settings-notice-others-ended = Your other sessions were ended.
settings-sign-ins = Administrators’ sign-ins
settings-sign-in-done = Signed in
settings-sign-in-code = Code missing
settings-sign-in-failed = Refused
settings-sign-in-somebody = Somebody
settings-sign-ins-foot = { $number ->
    [0] Nobody signed in within the last { $days } days.
   *[other] Of the last { $days } days, the newest first.
}
settings-device = { $browser } on { $system }
settings-device-unknown = An unknown browser
settings-mail-confirm-subject = Confirm your email for { $company }
settings-mail-confirm-body =
    Hello { $name },

    You asked that the notices of the phone account of { $company } go to this address. To confirm it, open this link:

    { $link }

    The link works once and for { $number } hours. If you did not ask for it, do nothing.
settings-mail-invitation-subject = Administer the phones of { $company }
settings-mail-invitation-body =
    Hello,

    { $name } invites you to administer the phones of { $company }, number { $phone }.
    To choose your password and sign in, open this link:

    { $link }

    The link works once and for { $number } days. If you do not know { $name }, do nothing.
settings-mail-email-asked = your email is to change to { $email }. It changes when the link sent there is opened.
settings-mail-email-changed = your email is now { $email }.
settings-mail-password = your password was changed and your other sessions were ended.
settings-mail-question = your security question was changed.
settings-mail-second-factor-on = two-step verification was turned on for you.
settings-mail-second-factor-off = two-step verification was turned off for you.
settings-mail-codes = new recovery codes were made for you.
settings-mail-passkey-added = the passkey “{ $name }” was added for you to sign in with.
settings-mail-passkey-removed = your passkey “{ $name }” was removed.
settings-mail-invited = { $name } invited { $email } as an administrator.
settings-mail-added = { $name } ({ $email }) accepted the invitation and is an administrator.
settings-mail-removed = { $by } removed { $name } ({ $email }) from the administrators.
settings-home-administrators = { $number ->
    [one] administrator
   *[other] administrators
}
settings-home-second-factor = You sign in with a password and a code.
settings-home-password-only = You sign in with a password only.
settings-home-incomplete = The emergency address is incomplete
settings-home-open = See the settings
settings-home-complete = Complete the address
