export const id = 6456;
export const ids = [6456];
export const modules = {

/***/ 56456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ withoutJobVariables),
/* harmony export */   y: () => (/* binding */ hidingJobSecrets)
/* harmony export */ });
/**
 * What a GitHub job's environment holds for the job's own steps and for nobody that a step starts. docs/writing-tests.md
 * lists the same.
 */
const SECRET = [
    // The runtime's tokens and addresses: with them anybody writes artifacts and caches, or asks for an identity (OIDC).
    /^ACTIONS_/,
    // An action's inputs, and what its main hands on to its post; inputs may be secrets.
    /^(INPUT|STATE)_/,
    // The job's token, under the names that GitHub's own tools and its setup-node give it.
    /^(GITHUB|GH|GITHUB_ENTERPRISE|GH_ENTERPRISE)_TOKEN$/,
    /^(GITHUB_PAT|GH_PAT|NODE_AUTH_TOKEN)$/,
];
/** Files by which a step commands the runner: a line in one of them sets a variable, a path or an output. */
const COMMANDING = /^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/;
/** An environment for what is not this program's own: without tokens, inputs, and ways to command the runner. */
function withoutJobVariables(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !isSecret(name) && !COMMANDING.test(name)));
}
/** Takes the secrets among them out of this process's own environment, for as long as code of the user's runs in it. */
async function hidingJobSecrets(work) {
    const hidden = Object.entries(process.env).filter(([name]) => isSecret(name));
    for (const [name] of hidden)
        delete process.env[name];
    try {
        return await work();
    }
    finally {
        Object.assign(process.env, Object.fromEntries(hidden));
    }
}
function isSecret(name) {
    return SECRET.some((pattern) => pattern.test(name));
}


/***/ })

};
