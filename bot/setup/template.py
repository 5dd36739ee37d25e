"""What does a new config.toml look like? The same settings as config.example.toml, with the answers filled in."""

from string import Template

CONFIG = Template("""\
# The configuration of Klachtenpost for $name_comment, written by `klachtenpost init`.
# `klachtenpost check` names every fault in it. All settings, with their meaning: config.example.toml and
# docs/configuration.md. A line that begins with "#" is a comment. Relative paths start at the folder of this file.
# Passwords never stand here: they come from { env = "NAME" }, an environment variable, or from { file = "path" }, a
# file that only you can read.

[store]
# One file: back it up. PostgreSQL: "postgresql+psycopg://user@host/database", with password = { env = "NAME" }.
url = $store_url

# The key that the tokens in our letters are made with. Keep it: with another one, answers to older letters
# are no longer recognised by their token.
[secret]
file = $token_file

[run]
# New mail is announced by the server; besides, the mailbox is looked at every so many seconds.
poll_seconds = 60
# debug, info, warning or error
log_level = "info"

# --- $name_comment
# "$key" is the beginning of every case number. Never change it.
[organisations.$key]
name = $name
# How it is called in running text.
short_name = $short_name
# The address that complaints are sent to. Nobody below may have this address.
address = $address
$website
$phone
# Which rules hold here: a file in bot/procedures, or in a folder of your own ([procedures] folder = "…").
procedure = $procedure
# The role that is asked when it is unclear what a mail is, or what must be done with it.
coordinator = $role
# Who is told when a term has passed.
step_up = $step_up
# Who is asked when nobody else is left.
fallback = $fallback
# What shows that a mail really comes from a colleague. "dmarc": your own mail server checked it, and says so in an
# Authentication-Results header that begins with authserv_id. "confirm": each act is confirmed by answering once more.
# There is more ("submission", "header"): docs/configuration.md; `klachtenpost check` says what colleagues' mails show.
proof = $proof
$authserv_id
# The names of your own mail servers, as they stand after "by" in Received headers: they tell when a mail arrived.
$received_by
# Days off besides weekends and the Dutch public holidays, without quotes.
# closed_days = [2026-12-24]

# The mailbox of the complaints address. It must be the bot's alone: every mail in it is handled.
[organisations.$key.mailbox]
host = $imap_host
$imap_port
# tls, starttls, or none (for a server on this very machine only)
security = $imap_security
username = $imap_user
password = $imap_password
# Handled mails are moved here; the folder is made when it is not there.
done_folder = "Verwerkt"

# The server that our letters leave by.
[organisations.$key.smtp]
host = $smtp_host
$smtp_port
security = $smtp_security
$smtp_login
# The name that people see as the sender.
sender_name = $sender_name

# Where mail goes that is no complaint. What is not here goes to the coordinator.
[organisations.$key.routes]
# repair = "reparaties@$domain"
# nuisance = "overlast@$domain"
# costs = "administratie@$domain"
# other = "info@$domain"

# Pages that letters point to. What is not here, is not mentioned.
[organisations.$key.links]
# privacy = "https://www.$domain/privacy"
# complaint_form = "https://www.$domain/klachtenformulier"

# The colleagues who may work on cases by mail: copy this block for each of them, and divide the roles. Without roles
# somebody can still be asked, or pass a complaint on by forwarding it.
[[organisations.$key.colleagues]]
name = $colleague_name
address = $colleague_address
function = $role
roles = [$roles]
""")
