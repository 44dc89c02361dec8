# Commands that show coroutines; gdb reads this file when started here and allowed to (set auto-load safe-path).
source scripts/gdb.py
