/**
 * The largest form that the shop takes, in bytes: one file of evidence (10 MB) with the answers around
 * it. A larger one is turned away with words before it is read.
 */
export const uploadLimit_bytes = 11 * 1024 * 1024;
