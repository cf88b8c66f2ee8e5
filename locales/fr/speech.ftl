# Synthèse vocale.
speech-problem-no-voice = Le texte ne peut pas être lu à voix haute pour le moment. Enregistrez-le quand même ou utilisez un enregistrement.
speech-problem-nothing-to-hear = Ce texte ne s’entend pas : écrivez quelques mots.
