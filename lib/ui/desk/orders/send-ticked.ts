/** Id of the form that sends the ticked orders; the boxes lie outside of it. */
export const sendTicked = "send-ticked";
