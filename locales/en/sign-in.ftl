# Signing in and out.
sign-in-title = Sign in
sign-in-welcome = Welcome
sign-in-lead = Use your company’s main phone number.
sign-in-country = Country
sign-in-number = Phone number
sign-in-password = Password
sign-in-forgotten = Forgot it?
sign-in-keep = Keep me signed in for 30 days
sign-in-submit = Sign in
sign-in-activate = Activate a new account
sign-in-problem-password-missing = Enter the password.
sign-in-problem-wrong = The phone number and the password do not match. Check the country and type the password again.
sign-in-notice-signed-out = You signed out.
sign-in-tabs = Who you are
sign-in-tab-administrators = For administrators
sign-in-tab-users = For users
sign-in-lead-users = Use your company’s main phone number and your extension.
sign-in-extension = Extension number
sign-in-ask-administrator = Forgot your password? Ask your administrator for a new one.
sign-in-problem-extension = Enter your extension: it has digits only.
sign-in-problem-wrong-user = The phone number, the extension and the password do not match. Check them and type the password again.

sign-in-code-title = Enter the code
sign-in-code-lead = The password is right. The code from your authenticator app is still needed.
sign-in-code = Code
sign-in-code-hint = The 6 digits the app shows now, or one of your recovery codes.
sign-in-code-lost = Lost both the phone and the recovery codes? Call the operator, who will ask your security question.
sign-in-code-other = Sign in to another account
sign-in-code-none = The code is entered here after the password, within { $number } minutes. Start again.
sign-in-problem-code-missing = Enter the code.
sign-in-problem-code = That code does not work. Each code works once: wait for the next one, and check that the phone’s clock is right.
sign-in-problem-code-late = Too much time has passed since the password. Start again.
sign-in-code-title-passkey = Confirm it’s you
sign-in-code-lead-passkey = The password is right. Your passkey, or the code from your authenticator app, is still needed.
sign-in-passkey-use = Use a passkey
sign-in-passkey-or = or with a code
sign-in-passkey-refused = The device cancelled, took too long or does not have your passkey. Try again, or enter a code.
sign-in-problem-passkey = That passkey does not work. Try again, or enter a code.
sign-in-mail-recovery-code = somebody signed in with one of your recovery codes. { $number ->
    [0] None is left: make new ones in the settings.
    [one] One is left.
   *[other] { $number } are left.
}
