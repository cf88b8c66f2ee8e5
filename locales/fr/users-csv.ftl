# Les utilisateurs depuis un fichier CSV, et vers lui.
users-csv-column-number = Poste
users-csv-column-first-name = Prénom
users-csv-column-last-name = Nom
users-csv-column-email = Adresse e-mail
users-csv-file-name = utilisateurs

users-csv-import-title = Importer des utilisateurs
users-csv-import-lead = Ajoutez ou modifiez beaucoup d’utilisateurs à la fois avec un fichier CSV. Avant d’enregistrer, vous verrez ce qui change.
users-csv-file = Fichier CSV
users-csv-file-hint = Jusqu’à 1 000 lignes et 1 Mo.
users-csv-check = Vérifier le fichier
users-csv-format = À quoi ressemble le fichier
users-csv-format-explained = La première ligne nomme les colonnes ; chacune des autres est un utilisateur. Si le poste est déjà à un utilisateur, la ligne change son nom et son adresse ; s’il est libre, elle ajoute un utilisateur. Personne n’est supprimé.
users-csv-export = Télécharger les utilisateurs actuels

users-csv-check-title = Vérifier le fichier
users-csv-check-lead = Voici ce que ferait le fichier. Rien n’est encore enregistré.
users-csv-counts = { $added ->
    [0] Aucun nouvel utilisateur
    [one] Un nouvel utilisateur
   *[other] { $added } nouveaux utilisateurs
}, { $changed ->
    [0] aucun ne change
    [one] un change
   *[other] { $changed } changent
}.
users-csv-wrong = { $number ->
    [one] Une ligne pose problème.
   *[other] { $number } lignes posent problème.
}
users-csv-more-wrong = { $number ->
    [one] Une autre ligne a des problèmes et n’est pas affichée ici.
   *[other] { $number } autres lignes ont des problèmes et ne sont pas affichées ici.
}
users-csv-wrong-hint = Corrigez le fichier et envoyez-le de nouveau. Tant qu’une ligne pose problème, aucune n’est enregistrée.
users-csv-again = Choisir un autre fichier
users-csv-apply = Tout enregistrer
users-csv-apply-hint = Tout est enregistré ou rien. Les nouveaux utilisateurs reçoivent un courriel avec leur poste.
users-csv-nothing-to-do = Le fichier dit ce qui est déjà enregistré.
users-csv-to-list = Revenir aux postes
users-csv-no-file = Aucun fichier à vérifier
users-csv-no-file-hint = Choisissez un fichier pour voir ici ce qu’il changerait.
users-csv-notice-applied = Le fichier est enregistré. { $name }

users-csv-line = Ligne
users-csv-effect = Ce qui se passe
users-csv-adds = Nouveau
users-csv-changes = Modifié
users-csv-leaves = Inchangé
users-csv-is-wrong = Problème
users-csv-was = Avant : { $value }

users-csv-problem-no-file = Choisissez un fichier.
users-csv-problem-size = Le fichier dépasse 1 Mo. Divisez-le.
users-csv-problem-interrupted = Le fichier n’est pas arrivé en entier. Envoyez-le de nouveau.
users-csv-problem-binary = Ce fichier n’est pas du texte. Dans votre tableur, enregistrez-le en CSV UTF-8 et envoyez ce fichier.
users-csv-problem-empty = Le fichier n’a pas d’utilisateurs. Écrivez les colonnes sur la première ligne et un utilisateur sur chacune des autres.
users-csv-problem-columns = Il manque des colonnes sur la première ligne. Il faut Poste, Prénom, Nom et Adresse e-mail.
users-csv-problem-wide = La première ligne a plus de 200 colonnes. Ne laissez que Poste, Prénom, Nom et Adresse e-mail.
users-csv-problem-rows = Le fichier a plus de 1 000 lignes. Divisez-le.
users-csv-problem-row-long = La ligne a plus de cellules que de colonnes. Mettez entre guillemets ce qui contient des virgules.
users-csv-problem-number-twice = Ce poste est déjà à la ligne { $number }.
users-csv-problem-number-other = Ce poste n’est pas celui d’un utilisateur. Choisissez-en un autre.
users-csv-problem-name-twice = Ce nom est déjà à la ligne { $number }. Ajoutez un second nom ou une initiale.
users-csv-problem-changed = Quelqu’un a modifié les utilisateurs pendant que vous regardiez. Voici ce que ferait le fichier maintenant ; rien n’a été enregistré.
