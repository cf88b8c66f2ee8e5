# Users from a CSV file, and into one.
users-csv-column-number = Extension
users-csv-column-first-name = First name
users-csv-column-last-name = Last name
users-csv-column-email = Email
users-csv-file-name = users

users-csv-import-title = Import users
users-csv-import-lead = Add or change many users at once with a CSV file. Before anything is saved you see what changes.
users-csv-file = CSV file
users-csv-file-hint = Up to 1,000 rows and 1 MB.
users-csv-check = Check the file
users-csv-format = What the file looks like
users-csv-format-explained = The first line names the columns; each of the others is a user. Where the extension is a user's, the row changes their name and email; where it is free, it adds a user. Nobody is deleted.
users-csv-export = Download the users as they are

users-csv-check-title = Check the file
users-csv-check-lead = This is what the file would do. Nothing is saved yet.
users-csv-counts = { $added ->
    [0] No new users
    [one] One new user
   *[other] { $added } new users
}, { $changed ->
    [0] none changes
    [one] one changes
   *[other] { $changed } change
}.
users-csv-wrong = { $number ->
    [one] One row has problems.
   *[other] { $number } rows have problems.
}
users-csv-more-wrong = { $number ->
    [one] One more row has problems and is not shown here.
   *[other] { $number } more rows have problems and are not shown here.
}
users-csv-wrong-hint = Correct the file and upload it again. While a row has problems, none is saved.
users-csv-again = Choose another file
users-csv-apply = Save everything
users-csv-apply-hint = Everything is saved or nothing. New users get an email with their extension.
users-csv-nothing-to-do = The file says what is saved already.
users-csv-to-list = Back to the extensions
users-csv-no-file = There is no file to check
users-csv-no-file-hint = Choose a file to see here what it would change.
users-csv-notice-applied = The file was saved. { $name }

users-csv-line = Line
users-csv-effect = What happens
users-csv-adds = New
users-csv-changes = Changes
users-csv-leaves = Same
users-csv-is-wrong = Problem
users-csv-was = Before: { $value }

users-csv-problem-no-file = Choose a file.
users-csv-problem-size = The file is larger than 1 MB. Split it.
users-csv-problem-interrupted = The file did not arrive whole. Upload it again.
users-csv-problem-binary = That file is not text. In your spreadsheet, save it as CSV UTF-8 and upload that file.
users-csv-problem-empty = The file has no users. Write the columns in the first line and one user in each of the others.
users-csv-problem-columns = Columns are missing in the first line. There must be Extension, First name, Last name and Email.
users-csv-problem-wide = The first line has more than 200 columns. Leave only Extension, First name, Last name and Email.
users-csv-problem-rows = The file has more than 1,000 rows. Split it.
users-csv-problem-row-long = The row has more cells than there are columns. Put what contains commas in quotes.
users-csv-problem-number-twice = This extension is on line { $number } already.
users-csv-problem-number-other = This extension is not a user's. Choose another.
users-csv-problem-name-twice = This name is on line { $number } already. Add a second name or an initial.
users-csv-problem-changed = Somebody changed users while you were looking. This is what the file would do now; nothing was saved.
