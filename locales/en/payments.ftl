# Payments: the payment method, the billing address and the page of each payment.
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

payments-leading-away = On the way to Stripe
payments-leading-away-lead = You type the card data there. Then you come back here.
payments-leading-away-go = Continue at Stripe

payments-pay-title = Payment of { $amount }
payments-amount = Amount
payments-reference = Reference
payments-reference-lead = Write the reference into the transfer: it tells us that the payment is yours.
payments-instructions-none = Ask your operator which bank account to transfer to.
payments-transfer-then = The payment is booked when the transfer arrives, and you get a mail.
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
payments-failure-canceled = The charge was cancelled.
payments-failure-replaced = A credit note changed the invoice: this payment is not needed any more.
payments-failure-declined = The bank declined the charge. Use another card, or ask your bank.

payments-problem-no-cards = Cards are not taken here. Pay by bank transfer.
payments-problem-provider = The payment provider does not answer. Try again in a few minutes; nothing was charged.
payments-problem-not-waiting = This payment is not waiting any more.

payments-address-title = Billing address
payments-address-lead = To whom invoices are written, from the next one on.
payments-address-none = There is no address or tax number yet.
payments-address-give = Add the address
payments-address-change = Change the address
payments-address-name = Name or company name
payments-address-name-hint = As the company is registered.
payments-address-tax-id = Tax number
payments-address-tax-id-optional = Tax number (optional)
payments-address-tax-id-co = NIT with its check digit, such as 800197268-4, or cédula.
payments-address-tax-id-mx = RFC, 12 or 13 characters.
payments-address-tax-id-us = EIN, 9 digits.
payments-address-tax-id-ca = Business number (BN), 9 digits.
payments-address-tax-id-fr = SIREN, SIRET or VAT number.
payments-address-tax-id-gb = VAT number, such as GB123456789.
payments-address-tax-id-au = ABN, 11 digits.
payments-address-street = Street and number
payments-address-city = City
payments-address-region = State, province or county (optional)
payments-address-postal-code = Postal code
payments-address-postal-code-optional = Postal code (optional)
payments-address-country = Country:
payments-address-problem-name = Write the name or company name.
payments-address-problem-street = Write the street and number.
payments-address-problem-city = Write the city.
payments-address-problem-tax-id = Check the tax number: its form or its check digit is not that of your country.
payments-address-problem-postal-code = Check the postal code: its form is not that of your country.
payments-notice-address-saved = The billing address was saved. It counts from the next invoice on.

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
