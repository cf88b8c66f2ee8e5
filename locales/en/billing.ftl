# Billing: the running month, the billing address, the invoices, and what happens when they are not paid.
billing-month = { $month } { $year }
billing-lead-nothing = You owe nothing.
billing-lead-open = You owe { $amount }, to be paid by { $day }.
billing-lead-overdue = You owe { $amount }, and part of it is overdue.
billing-lead-stopped = You owe { $amount }. Outgoing calls are stopped.
billing-overdue = Invoice { $number } was due on { $due }: { $amount } is left to pay.
billing-overdue-open = Open the invoice
billing-consequence-none = Phones go on working.
billing-consequence-will-stop = If it is not paid by { $day }, outgoing calls stop. Emergency and support calls go on, and so do incoming calls.
billing-consequence-stopped = Outgoing calls are stopped until it is paid. Emergency and support calls go on, and so do incoming calls.
billing-terms-due = Each invoice is due { $days } days after it is issued.
billing-terms-reminders = If it is not paid, the administrators are reminded by mail { $days } days after it was due.
billing-terms-stop = { $days } days after it was due outgoing calls stop, except to emergency numbers and support; incoming calls go on.
billing-month-title = { $month } so far
billing-month-nothing = There is nothing to charge this month yet.
billing-month-expected = If nothing changes, it comes to { $amount } by { $day }.
billing-plan = Your plan
billing-plan-none = The operator has not published prices yet.
billing-plan-each = A month, for each:
billing-plan-numbers = { $free ->
    [0] Free: { $own } { $own ->
        [one] number
       *[other] numbers
    } for the account and { $each } for each user.
   *[other] Free: { $own } { $own ->
        [one] number
       *[other] numbers
    } for the account, { $each } for each user, and { $free } toll-free.
}
billing-plan-taxes-included = Prices include { $taxes }.
billing-plan-taxes-added = { $taxes } is added.
billing-sample = Sample prices
billing-item-user = Users
billing-item-extra-number = Additional numbers
billing-item-toll-free = Toll-free numbers
billing-item-phone-rent = Rented phones
billing-head-item = Item
billing-head-days = Days
billing-head-price = Quantity and price
billing-head-amount = Amount
billing-line-whole = Whole month
billing-line-day = Day { $from } · 1 of { $length } days
billing-line-days = Days { $from } to { $until } · { $days } of { $length } days
billing-sum-net = Before tax
billing-sum-total = Total
billing-tax = { $name } { $percent }%
billing-note-days = Each day counts with what is there when it ends. Part of a month costs its days: quantity × price × days ÷ days of the month.
billing-note-included = Prices include tax.
billing-note-sample = Sample prices: this document is an example and is not charged.
billing-invoices = Invoices
billing-invoices-none = No invoices yet
billing-invoices-none-lead = Each month’s invoice comes on the first day of the next.
billing-invoices-number = Number
billing-invoices-month = Month
billing-invoices-amount = Total
billing-invoices-state = State
billing-state-open = To pay by { $day }
billing-state-sample = Example: not collected
billing-state-overdue = Was due on { $day }
billing-state-paid = Paid
billing-state-taken-back = Cancelled by a credit note
billing-state-credit-note = Credit note
billing-invoice-title = Invoice { $number }
billing-credit-note-title = Credit note { $number }
billing-seller = Seller
billing-buyer = Customer
billing-buyer-tax-id = Tax number: { $number }
billing-fact-month = Month
billing-fact-issued = Issued
billing-fact-due = Pay by
billing-fact-refers-to = For invoice
billing-fact-reason = Reason
billing-fact-currency = Currency
billing-left = { $amount } left to pay.
billing-pay = Pay
billing-download = Download PDF
billing-file-name = invoice
billing-card-owed = to pay
billing-card-open = See billing
billing-mail-issued-subject = Invoice { $number } for { $month }
billing-mail-issued-body = Hello,

    Invoice { $number } of { $company } for { $month } is ready: { $amount }, to be paid by { $due }.

    The PDF is attached. You also see it here:
    { $link }
billing-mail-credited-subject = Credit note { $number } for invoice { $invoice }
billing-mail-credited-body = Hello,

    { $company } owes { $amount } less of invoice { $invoice }. Reason: { $reason }

    The PDF is attached. You also see the credit note here:
    { $link }
billing-mail-overdue-subject = Invoice { $number } is overdue
billing-mail-stopped-subject = Outgoing calls are stopped
billing-mail-overdue-body = Hello,

    Invoice { $number } of { $company } was due on { $due }. { $amount } is left to pay.

    { $consequence }

    See the invoice here:
    { $link }

    If you have paid already, the payment will show when it arrives.
billing-mail-paid-subject = We received the payment for invoice { $number }
billing-mail-paid-again = Outgoing calls work again.
billing-mail-paid-body = Hello,

    We received { $amount } from { $company } for invoice { $number }. Thank you. { $again }

    { $link }

billing-address-title = Billing address
billing-address-lead = To whom invoices are written, from the next one on.
billing-address-none = There is no address or tax number yet.
billing-address-give = Add the address
billing-address-change = Change the address
billing-address-name = Name or company name
billing-address-name-hint = As the company is registered.
billing-address-tax-id = Tax number
billing-address-tax-id-optional = Tax number (optional)
billing-address-tax-id-co = NIT with its check digit, such as 800197268-4, or cédula.
billing-address-tax-id-mx = RFC, 12 or 13 characters.
billing-address-tax-id-us = EIN, 9 digits.
billing-address-tax-id-ca = Business number (BN), 9 digits.
billing-address-tax-id-fr = SIREN, SIRET or VAT number.
billing-address-tax-id-gb = VAT number, such as GB123456789.
billing-address-tax-id-au = ABN, 11 digits.
billing-address-street = Street and number
billing-address-city = City
billing-address-region = State, province or county (optional)
billing-address-postal-code = Postal code
billing-address-postal-code-optional = Postal code (optional)
billing-address-country = Country:
billing-address-problem-name = Write the name or company name.
billing-address-problem-street = Write the street and number.
billing-address-problem-city = Write the city.
billing-address-problem-tax-id = Check the tax number: its form or its check digit is not that of your country.
billing-address-problem-postal-code = Check the postal code: its form is not that of your country.
billing-notice-address-saved = The billing address was saved. It counts from the next invoice on.
