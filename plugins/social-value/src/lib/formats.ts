/** How some texts are written: the API refuses others, and a form says so before it is sent. */

/** Only http(s): a stored address becomes a link that somebody follows. */
export const WEB_ADDRESS = /^https?:\/\/[^\s]+$/;
/** A web address, or the path of a file that the shop itself serves. */
export const PICTURE_ADDRESS = /^(https?:\/\/|\/)[^\s]+$/;
/** Statistics Sweden's code of a municipality. */
export const MUNICIPALITY_CODE = /^\d{4}$/;
