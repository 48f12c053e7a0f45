/** Stands for "no publication time" in lists that begin with the latest: earlier than any time that a `Date` can hold. */
export const BEFORE_ALL = -8_640_000_000_000_001;

/** The same in lists that begin with the earliest: later than any time that a `Date` can hold. */
export const AFTER_ALL = 8_640_000_000_000_001;
