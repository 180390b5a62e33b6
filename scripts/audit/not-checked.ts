/** Exit code of a check that could not be made, as in GNU's test suites: neither passed nor failed. */
export const NOT_CHECKED = 77;
