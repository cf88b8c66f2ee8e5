# Signing in and out.
sign-in-title = Sign in
sign-in-welcome = Welcome back
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
