# Payments: the payment method and the page of each payment.
payments-purpose-invoice = Payment of an invoice
payments-purpose-top-up = Funds for the prepaid account
payments-purpose-refill = Automatic refill of the prepaid account

payments-method-title = Payment method
payments-method-lead = It pays invoices and automatic refills.
payments-method-name = { $brand } ending in { $digits }
payments-method-expires = Expires { $date }
payments-method-expired = Expired
payments-method-good = Saved
payments-method-none = No payment method is saved
payments-method-none-lead = Save a card, and invoices and refills are paid by themselves.
payments-method-transfer = Bank transfer
payments-method-transfer-lead = Each payment has a reference that you quote in the transfer.
payments-method-transfer-page-lead = You pay by bank transfer. The page of each payment shows the reference to quote.
payments-method-transfer-how = See how to pay
payments-method-saved = Card
payments-method-held = Stripe, our payment provider, holds the card data. Only the last four digits are seen here.
payments-method-add = Add a card
payments-method-change = Change the payment method
payments-method-replace = Replace the card
payments-method-remove = Remove the card
payments-method-remove-open = Remove the card…
payments-method-remove-lead = Invoices and automatic refills are no longer charged by themselves. Stripe forgets the card, too.
payments-method-remove-title = Remove { $name }?
payments-method-remove-confirm = Remove the card
payments-method-confirming = Your card is being confirmed
payments-notice-method-removed = The card was removed.
payments-notice-canceled = The payment was cancelled. If you made the transfer already, tell your operator.

payments-leading-away = On the way to Stripe
payments-leading-away-lead = You type the card data there. Then you come back here.
payments-leading-away-go = Continue at Stripe

payments-pay-title = Payment of { $amount }
payments-amount = Amount
payments-reference = Reference
payments-reference-lead = Write the reference into the transfer: it tells us that the payment is yours.
payments-instructions-none = Ask your operator which bank account to transfer to.
payments-transfer-then = The payment is booked when the transfer arrives, and you get a mail.
payments-cancel = Cancel this payment
payments-checkout = Card
payments-checkout-open = Pay by card
payments-confirming = Your payment is being confirmed
payments-confirming-lead = This usually takes seconds. You get a mail, too.
payments-look-again = See if it has arrived
payments-charging = Being charged
payments-paid = Paid
payments-paid-on = The payment arrived on { $day }.
payments-failed = Not paid
payments-go-back = Go back

payments-failure-no-method = No payment method is saved. Add a card.
payments-failure-authentication = The bank wants you to confirm the payment yourself. Pay in the portal, or save the card again.
payments-failure-expired = The card has expired. Save another one.
payments-failure-funds = The card lacks funds or has reached its limit.
payments-failure-no-answer = The bank did not answer. Try again later.
payments-failure-canceled = It was cancelled.
payments-failure-replaced = A credit note changed the invoice: this payment is not needed any more.
payments-failure-declined = The bank declined the charge. Use another card, or ask your bank.

payments-problem-no-cards = Cards are not taken here. Pay by bank transfer.
payments-problem-provider = The payment provider does not answer. Try again in a few minutes; nothing was charged.
payments-problem-not-waiting = This payment is not waiting any more.

payments-mail-paid-subject = We received your payment of { $amount }
payments-mail-paid-body =
    We received a payment of { $company }:

    { $purpose }
    Amount: { $amount }
    Day: { $day }
    Reference: { $reference }

    { $link }
payments-mail-failed-subject = We could not charge { $amount }
payments-mail-failed-body =
    We could not charge the card of { $company }:

    { $purpose }
    Amount: { $amount }
    Reason: { $reason }

    Check the payment method:
    { $link }
payments-mail-method-subject = A payment method was saved: { $name }
payments-mail-method-body =
    A payment method was saved for { $company }: { $name }.

    If it was neither you nor another administrator, remove it and change your password:
    { $link }
