"""Ages: against births, other ages, and what somebody was when."""
