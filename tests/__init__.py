"""What does the manual of this software say, as sentences that are checked?"""
