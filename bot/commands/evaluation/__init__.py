"""How well are mails recognised? Figures of labelled mails, told in words, as JSON and as a page with plots."""
