send-again-title = The form still has to be sent
send-again-lead = The page was no longer valid when you sent it. Nothing has been saved yet; what you typed is still here.
send-again-lead-sign-in = Your session ended before you sent it. Nothing has been saved yet; what you typed is still here: sign in in another tab and send it again from this one.
send-again-lead-nothing = There is nothing left to send here.
send-again-sign-in = Sign in in another tab
send-again-submit = Send again
send-again-notice-fill-in-again = The page was no longer valid. Fill in the form again.
