const nothing = {};

/** Stands in for jsPDF's optional packages, so that the build leaves them out. */
export { nothing as default };
