export const id = 465;
export const ids = [465];
export const modules = {

/***/ 89846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Answers),
/* harmony export */   g: () => (/* binding */ answerLines)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);

const Answers = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('what the tables are about, and where there is more'),
    tables: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        columns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())).describe('as many texts each as there are columns'),
    })),
});
/** A table as lines of text, as wide as `width`: the last column is broken into lines. */
function answerLines({ columns, rows }, width) {
    const last = columns.length - 1;
    const widths = columns.slice(0, last).map((title, i) => {
        const words = title.split(' ').map((word) => word.length);
        return Math.max(...words, Math.min(MOST_WIDE, Math.max(...rows.map((row) => (row[i] ?? '').length))));
    });
    const room = Math.max(MOST_WIDE, width - widths.reduce((sum, w) => sum + w + 2, 0));
    return [columns, ...rows].flatMap((row) => {
        const cells = row.map((text, i) => wrapped(text, i === last ? room : widths[i]));
        const height = Math.max(...cells.map((lines) => lines.length));
        return Array.from({ length: height }, (_, at) => cells
            .map((lines, i) => (lines[at] ?? '').padEnd(i === last ? 0 : widths[i]))
            .join('  ')
            .trimEnd());
    });
}
/** No column but the last is wider. */
const MOST_WIDE = 36;
/** Broken at blanks. */
function wrapped(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
}


/***/ })

};
