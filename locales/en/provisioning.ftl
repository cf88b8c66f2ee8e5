# Settings that phones fetch by themselves, and what softphones are filled in with.
provisioning-title = Settings of the phone
provisioning-of-user = Settings of the IP phone
provisioning-more = See the phone
provisioning-tag-closed = Not open yet
provisioning-tag-waiting = Waiting for the phone
provisioning-tag-newest = Up to date
provisioning-tag-behind = Newer settings waiting
provisioning-closed = The operator has not opened the phone for its settings yet.
provisioning-waiting = The phone has not asked for its settings yet. Plug it into the network: it fetches them by itself.
provisioning-until = The address it was given works until { $moment }.
provisioning-newest = The phone has the newest settings.
provisioning-behind = There are newer settings than the phone has. It takes them as soon as it is told of them, at the latest within a day.
provisioning-no-system-phone = No phone system is attached to this portal yet, so there is nothing for the phone to sign in to. The operator can attach one.
provisioning-no-system-softphone = No phone system is attached to this portal yet, so there is nothing for a softphone to sign in to. The operator can attach one.
provisioning-last-contact = Last contact
provisioning-from = From
provisioning-device = Calls itself
provisioning-revision = Revision
provisioning-password = Password of the administrator (admin) in the phone’s own menu and on its web page:
provisioning-password-hint = The phone’s own menu and its web page have a password that only this phone has. The history tells who had it shown.
provisioning-password-show = Show the phone’s password
provisioning-password-once = It is shown this once. Reload the page to hide it.
provisioning-asked = Last requests of the phone
provisioning-asked-from = from { $address }
provisioning-outcome-given = Got its settings, revision { $revision }
provisioning-outcome-unchanged = Had the newest already, revision { $revision }
provisioning-outcome-refused = Refused: closed address, another device’s file or no HTTPS

provisioning-softphone-title = Softphone app
provisioning-softphone-lead = Type this into a calling app such as Linphone, Zoiper or MicroSIP, and it becomes this user’s extension.
provisioning-softphone-lead-own = Type this into a calling app such as Linphone, Zoiper or MicroSIP, and it becomes your extension.
provisioning-softphone-server = Server
provisioning-softphone-port = Port
provisioning-softphone-transport = Transport
provisioning-softphone-tls = TLS, with encrypted speech (SRTP)
provisioning-softphone-name = User name
provisioning-softphone-password = Password
provisioning-softphone-hidden = The password is shown when you ask for it. Who did is kept.
provisioning-softphone-show = Show password and QR code
provisioning-softphone-picture = QR code with the address of the softphone’s settings
provisioning-softphone-scan = With the app Linphone, scan this code instead of typing. It works for { $minutes } minutes, and whoever scans it gets the password.
provisioning-softphone-once = Reload the page to hide the password.
provisioning-softphone-renew-open = Replace the password
provisioning-softphone-renew-explained = A softphone with the old password cannot sign in any more. Fill in the new one there.
provisioning-softphone-renew = Make a new password

provisioning-problem-no-system = No phone system is attached to this portal yet.
provisioning-problem-softphone-off = The softphone is off. Turn it on under “What rings” and save.
provisioning-wrong-passwords = { $count ->
    [one] A wrong password was tried with this phone’s user name, from { $address }: { $moment }.
   *[other] { $count } wrong passwords were tried with this phone’s user name; the last one from { $address }: { $moment }.
}
provisioning-wrong-passwords-softphone = If it was this phone, type the password that is shown here into it once more.
provisioning-wrong-passwords-desk-phone = If it was this phone, restart it: it fetches its settings again.
provisioning-wrong-passwords-stranger = If it was not, nothing happened: nobody gets in without the password, and an address that tries many is shut out for a quarter of an hour.
