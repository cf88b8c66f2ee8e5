# Activating a new account.
activation-mail-subject = Activate the phone system of { $company }
activation-mail-body =
    Hello { $name },

    The phone system of { $company } is ready. Its main number is { $number }.
    To choose the password and finish setting it up, open this link:

    { $link }

    The link works once and for { $days } days.

activation-title = Activate the account
activation-lead = { $company }, phone number { $number }. When you finish, callers will hear the receptionist and can reach you.
activation-submit = Activate the account
activation-sign-in = Sign in to an activated account
activation-notice-done = The account is activated. The receptionist already greets callers, and key 0 calls the first user.

activation-code-lead = The operator sent you an email with a link. Open it, or paste its code here.
activation-code = Activation code
activation-code-hint = You can also paste the whole link.
activation-code-submit = Continue

activation-dead-title = This link does not work
activation-dead-again = Enter another code
activation-problem-link = Each link activates an account once and for 14 days. If the account is not activated yet, ask the operator for a new link.

activation-section-password = Password
activation-password = Password
activation-password-hint = At least 12 characters; several words in a row work well.
activation-password-again = Type it again: it is not saved until the account is activated. At least 12 characters.

activation-section-company = Company
activation-address = Address for emergency calls
activation-address-hint = Help comes here when somebody calls an emergency number. Street, number, floor and city.
activation-time-zone = Time zone
activation-time-zone-hint = It decides when your business hours begin and end.
activation-caller-id = Caller ID name
activation-caller-id-hint = What people see when you call them, up to 15 characters.

activation-section-security = Security question
activation-question = Question
activation-question-pet = What was your first pet called?
activation-question-school = At which school did you learn to read?
activation-question-street = In which street did you live when you were ten?
activation-question-teacher = What was your favourite teacher called?
activation-question-trip = Which was the first place you travelled to?
activation-answer = Answer
activation-answer-hint = The operator asks for it on the phone to know that it is you.
activation-answer-again = Type it again: it is not saved until the account is activated.

activation-section-user = First user
activation-user-lead = The first person in your company with an extension; you add the others later.
activation-first-name = First name
activation-last-name = Last name
activation-email = Email

activation-problem-code = Paste the code or the link from the email.
activation-problem-address-missing = Enter the address: without it, help does not know where to go.
activation-problem-time-zone = Choose a time zone from the list.
activation-problem-caller-id-missing = Enter the name that people should see when you call them.
activation-problem-caller-id-characters = Use only letters, digits, spaces and the signs . - & '
activation-problem-question = Choose a question from the list.
activation-problem-answer-short = The answer needs at least { $number } characters.
