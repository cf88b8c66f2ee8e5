# The passkeys of administrators.
passkeys-problem-impossible = Passkeys need the portal to have a name, such as phones.example.com; here it has an IP address.
passkeys-problem-most = You have as many passkeys as there is room for. Remove one first.
passkeys-problem-known = That passkey has been added already.
passkeys-problem-not-made = The device made no passkey that works here. Try again, or with another device.
