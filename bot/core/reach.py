"""What looks like a mail address or a telephone number in a text?"""

import re

ADDRESS = re.compile(r"[\w.+'=&-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")  # as programs show one
TYPED_MAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")  # as people type one
TYPED_PHONE = re.compile(r"(?<![\d-])(?:\+31|0031|0)[ -]?(?:\(0\))?[1-9](?:[ -]?\d){7,9}(?!\d)")
