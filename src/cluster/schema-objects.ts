import { literal } from '../database/quote.js';

/**
 * The rest of what a schema holds, beside its tables: functions, types, operators and so on, each with its definition;
 * row security and storage of tables; comments, owners and grants. What needs no schema (casts, languages, event
 * triggers, …) is looked at where no schema is named. Roles and databases are the server's, and not the database's.
 *
 * @param extension whose schema is its own business
 * @param within the only schema to be looked at
 * @param except schemas that are left out
 */
export function objectsQuery(
  extension: string | undefined,
  within?: string,
  except: readonly string[] = [],
): string {
  const foreign = ['information_schema', ...(extension === undefined ? [] : [extension]), ...except];
  const only = within === undefined ? '' : `and nspname = ${literal(within)}`;
  // Replication sets of native replication are publications, and compared as such.
  const all = within === undefined;
  const others = all ? [...WITHOUT_SCHEMA, ...(extension ? [PUBLICATIONS] : [])] : [];
  return `
    with ours as (
      select oid, nspname from pg_namespace
       where nspname not like 'pg\\_%' and nspname not in (${foreign.map(literal).join(', ')}) ${only}
    ), members as (
      select classid, objid from pg_depend where deptype = 'e'
    ), relations as (
      select c.*, format('%I.%I', n.nspname, c.relname) as name
        from pg_class c join ours n on n.oid = c.relnamespace
       where not exists (select from members where classid = 'pg_class'::regclass and objid = c.oid)
    ), functions as (
      select p.* from pg_proc p join ours n on n.oid = p.pronamespace
       where not exists (select from members where classid = 'pg_proc'::regclass and objid = p.oid)
    ), types as (
      select y.* from pg_type y join ours n on n.oid = y.typnamespace
       where not exists (select from members where classid = 'pg_type'::regclass and objid = y.oid)
         and not exists (select from pg_type element where element.typarray = y.oid)
         and (y.typrelid = 0 or exists (select from relations c where c.oid = y.typrelid and c.relkind = 'c'))
    ), ${NAMED.map(([name, catalog, namespace]) => named(name, catalog, namespace)).join(', ')},
    objects (classid, oid, owner, acl) as (${owned(all)})
    ${[...PARTS, ...notes(all), ...others].join(' union all ')}`;
}

/** Classes of objects that lie in a schema, each with the catalog that it is in and the column that says where. */
const NAMED = [
  ['operators', 'pg_operator', 'oprnamespace'],
  ['classes', 'pg_opclass', 'opcnamespace'],
  ['families', 'pg_opfamily', 'opfnamespace'],
  ['collations', 'pg_collation', 'collnamespace'],
  ['conversions', 'pg_conversion', 'connamespace'],
  ['configurations', 'pg_ts_config', 'cfgnamespace'],
  ['dictionaries', 'pg_ts_dict', 'dictnamespace'],
  ['parsers', 'pg_ts_parser', 'prsnamespace'],
  ['templates', 'pg_ts_template', 'tmplnamespace'],
  ['statistics', 'pg_statistic_ext', 'stxnamespace'],
] as const;

function named(name: string, catalog: string, namespace: string): string {
  return `${name} as (
      select o.*, i.type as kind, i.identity from ${catalog} o join ours n on n.oid = o.${namespace}
       cross join lateral pg_identify_object('${catalog}'::regclass, o.oid, 0) i
       where not exists (select from members where classid = '${catalog}'::regclass and objid = o.oid))`;
}

/** What has an owner, with what is granted on it. */
function owned(all: boolean): string {
  const none = 'null::aclitem[]';
  const inSchemas = [
    `select 'pg_class'::regclass, oid, relowner,
            coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner))
       from relations where relkind in ('r', 'p', 'v', 'm', 'S', 'f')`,
    `select 'pg_proc'::regclass, oid, proowner, coalesce(proacl, acldefault('f', proowner)) from functions`,
    `select 'pg_type'::regclass, oid, typowner, coalesce(typacl, acldefault('T', typowner)) from types`,
    `select 'pg_namespace'::regclass, o.oid, nspowner, coalesce(nspacl, acldefault('n', nspowner))
       from pg_namespace o join ours using (oid)`,
    ...[
      ['operator', 'operators', 'oprowner'],
      ['opclass', 'classes', 'opcowner'],
      ['opfamily', 'families', 'opfowner'],
      ['collation', 'collations', 'collowner'],
      ['conversion', 'conversions', 'conowner'],
      ['ts_config', 'configurations', 'cfgowner'],
      ['ts_dict', 'dictionaries', 'dictowner'],
      ['statistic_ext', 'statistics', 'stxowner'],
    ].map(
      ([catalog, from, owner]) => `select 'pg_${catalog}'::regclass, oid, ${owner}, ${none} from ${from}`,
    ),
  ];
  const withoutSchema = [
    `select 'pg_language'::regclass, oid, lanowner, coalesce(lanacl, acldefault('l', lanowner)) from pg_language
      where ${OF_USER('pg_language', 'oid')}`,
    `select 'pg_foreign_data_wrapper'::regclass, oid, fdwowner, coalesce(fdwacl, acldefault('F', fdwowner))
       from pg_foreign_data_wrapper where ${OF_USER('pg_foreign_data_wrapper', 'oid')}`,
    `select 'pg_foreign_server'::regclass, oid, srvowner, coalesce(srvacl, acldefault('S', srvowner))
       from pg_foreign_server where ${OF_USER('pg_foreign_server', 'oid')}`,
    `select 'pg_event_trigger'::regclass, oid, evtowner, ${none}
       from pg_event_trigger where ${OF_USER('pg_event_trigger', 'oid')}`,
  ];
  return [...inSchemas, ...(all ? withoutSchema : [])].join(' union all ');
}

/** Neither the server's own nor an extension's. */
function OF_USER(catalog: string, oid: string): string {
  return `${oid} >= 16384 and not exists (select from members where classid = '${catalog}'::regclass and objid = ${oid})`;
}

/** Options as they are kept, in any order. */
function options(column: string): string {
  return `(select 'with (' || string_agg(o, ', ' order by o) || ')' from unnest(${column}) o)`;
}

// Whatever account a node is reached by: what it owns is the run's own. Grantors and what owners may do are left out.
const ACCOUNT = `case when o.owner = (select oid from pg_roles where rolname = current_user) then 'whoever runs this'
                 else o.owner::regrole::text end`;

const PARTS = [
  `select 'schema ' || quote_ident(nspname) as thing, 'schema' as definition, null as of_table from ours`,
  `select case prokind when 'p' then 'procedure ' else 'function ' end || oid::regprocedure, pg_get_functiondef(oid), null
     from functions where prokind <> 'a'`,
  `select 'aggregate ' || p.oid::regprocedure,
          concat_ws(', ', a.aggkind, a.aggnumdirectargs, a.aggtransfn, a.aggtranstype::regtype, a.aggfinalfn, a.agginitval,
            a.aggcombinefn, a.aggserialfn, a.aggdeserialfn, a.aggmtransfn, a.aggminvtransfn, a.aggsortop::regoperator,
            p.proparallel), null
     from functions p join pg_aggregate a on a.aggfnoid = p.oid`,
  `select 'type ' || oid::regtype,
          'composite (' || coalesce((select string_agg(concat_ws(' ', quote_ident(a.attname),
             format_type(a.atttypid, a.atttypmod), case when a.attcollation <> 0 then a.attcollation::regcollation end),
             ', ' order by a.attnum) from pg_attribute a where a.attrelid = typrelid and not a.attisdropped), '') || ')', null
     from types where typtype = 'c'`,
  `select 'type ' || y.oid::regtype, concat_ws(', ', 'range of ' || r.rngsubtype::regtype, c.opcname,
            r.rngcollation::regcollation, r.rngcanonical, r.rngsubdiff, r.rngmultitypid::regtype), null
     from types y join pg_range r on r.rngtypid = y.oid join pg_opclass c on c.oid = r.rngsubopc`,
  `select 'type ' || oid::regtype, concat_ws(', ', case when typisdefined then 'base' else 'shell' end, typinput, typoutput,
            typreceive, typsend, typlen, typbyval, typalign, typstorage, typcategory, typispreferred, typdefault, typdelim), null
     from types where typtype in ('b', 'p')`,
  `select 'domain ' || y.oid::regtype,
          concat_ws(' ', format_type(y.typbasetype, y.typtypmod),
            case when y.typcollation <> b.typcollation then 'collate ' || y.typcollation::regcollation end,
            case when y.typnotnull then 'not null' end, 'default ' || y.typdefault,
            (select string_agg(format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid)), ' ' order by k.conname)
               from pg_constraint k where k.contypid = y.oid and k.contype = 'c')), null
     from types y join pg_type b on b.oid = y.typbasetype where y.typtype = 'd'`,
  `select 'operator ' || identity, concat_ws(', ', oprcode, oprresult::regtype, 'commutator ' || nullif(oprcom, 0)::regoperator,
            'negator ' || nullif(oprnegate, 0)::regoperator, oprrest, oprjoin, case when oprcanhash then 'hashes' end,
            case when oprcanmerge then 'merges' end), null
     from operators`,
  `select 'operator class ' || identity, concat_ws(', ', opcintype::regtype, case when opcdefault then 'default' end,
            nullif(opckeytype, 0)::regtype, (select i.identity from pg_identify_object('pg_opfamily'::regclass, opcfamily, 0) i)), null
     from classes`,
  `select 'operator family ' || identity, coalesce((select string_agg(what, '; ' order by what) from (
            select pg_describe_object('pg_amop'::regclass, m.oid, 0) from pg_amop m where m.amopfamily = f.oid union all
            select pg_describe_object('pg_amproc'::regclass, m.oid, 0) from pg_amproc m where m.amprocfamily = f.oid) of (what)), 'empty'), null
     from families f`,
  `select 'collation ' || identity, concat_ws(', ', collprovider, collcollate, collctype,
            coalesce(j ->> 'colllocale', j ->> 'colliculocale'), j ->> 'collicurules',
            case when collisdeterministic then 'deterministic' else 'not deterministic' end), null
     from collations c cross join lateral to_jsonb(c) j`,
  `select 'conversion ' || identity, concat_ws(', ', pg_encoding_to_char(conforencoding), pg_encoding_to_char(contoencoding),
            conproc, case when condefault then 'default' end), null
     from conversions`,
  `select 'text search configuration ' || identity, concat_ws(', ',
            (select i.identity from pg_identify_object('pg_ts_parser'::regclass, cfgparser, 0) i),
            (select string_agg(m.maptokentype || ' ' || m.mapdict::regdictionary, ', ' order by m.maptokentype, m.mapseqno)
               from pg_ts_config_map m where m.mapcfg = c.oid)), null
     from configurations c`,
  `select 'text search dictionary ' || identity, concat_ws(', ',
            (select i.identity from pg_identify_object('pg_ts_template'::regclass, dicttemplate, 0) i), dictinitoption), null
     from dictionaries`,
  `select 'text search parser ' || identity, concat_ws(', ', prsstart, prstoken, prsend, prsheadline, prslextype), null from parsers`,
  `select 'text search template ' || identity, concat_ws(', ', tmplinit, tmpllexize), null from templates`,
  `select 'statistics ' || identity, concat_ws(', ', pg_get_statisticsobjdef(oid), 'target ' || stxstattarget), null from statistics`,
  `select format('rule %I on %s', r.rulename, c.name), concat_ws(', ', pg_get_ruledef(r.oid),
            case r.ev_enabled when 'O' then null else 'enabled ' || r.ev_enabled::text end), null
     from relations c join pg_rewrite r on r.ev_class = c.oid where r.rulename <> '_RETURN'`,
  `select format('policy %I on %s', p.polname, c.name), concat_ws(', ', p.polcmd,
            case when p.polpermissive then 'permissive' else 'restrictive' end,
            (select string_agg(case r when 0 then 'public' else r::regrole::text end, ' ' order by 1) from unnest(p.polroles) r),
            'using ' || pg_get_expr(p.polqual, c.oid), 'check ' || pg_get_expr(p.polwithcheck, c.oid)), null
     from relations c join pg_policy p on p.polrelid = c.oid`,
  `select 'storage of ' || c.name, concat_ws(', ', ${options('c.reloptions')}, ${options('t.reloptions')}, m.amname, s.spcname,
            case when c.relrowsecurity then 'row security' end, case when c.relforcerowsecurity then 'forced' end,
            case when c.relkind = 'm' and not c.relispopulated then 'not populated' end,
            (select 'clustered by ' || i.indexrelid::regclass from pg_index i where i.indrelid = c.oid and i.indisclustered),
            (select string_agg(quote_ident(a.attname) || ' ' || s.own, ', ' order by a.attname)
               from pg_attribute a join pg_type y on y.oid = a.atttypid
               cross join lateral (select nullif(concat_ws(' ', case when a.attstorage <> y.typstorage then a.attstorage end,
                      nullif(a.attcompression, ''),
                      case c.relkind when 'v' then (select 'default ' || pg_get_expr(d.adbin, c.oid)
                        from pg_attrdef d where d.adrelid = c.oid and d.adnum = a.attnum) end,
                      nullif(a.attstattarget, -1)), '') as own) s
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and s.own is not null)), null
     from relations c left join pg_class t on t.oid = c.reltoastrelid left join pg_am m on m.oid = c.relam
     left join pg_tablespace s on s.oid = c.reltablespace
    where c.relkind in ('r', 'p', 'v', 'm')`,
  `select 'foreign table ' || c.name, concat_ws(', ', s.srvname, ${options('f.ftoptions')},
            (select string_agg(concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
                      case when a.attnotnull then 'not null' end, ${options('a.attfdwoptions')}), ', ' order by a.attname)
               from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)), null
     from relations c join pg_foreign_table f on f.ftrelid = c.oid join pg_foreign_server s on s.oid = f.ftserver`,
  `select format('owner and grants of %s %s', i.type, i.identity), concat_ws(', ', ${ACCOUNT},
            (select string_agg(format('%s: %s%s', case g.grantee when 0 then 'public' else g.grantee::regrole::text end,
                      g.privilege_type, case when g.is_grantable then ' with grant option' end), ', ' order by 1)
               from aclexplode(o.acl) g where g.grantee <> o.owner)), null
     from objects o cross join lateral pg_identify_object(o.classid, o.oid, 0) i`,
  `select format('grants of column %s.%I', c.name, a.attname), (select string_agg(format('%s: %s%s',
            case g.grantee when 0 then 'public' else g.grantee::regrole::text end, g.privilege_type,
            case when g.is_grantable then ' with grant option' end), ', ' order by 1) from aclexplode(a.attacl) g), null
     from relations c join pg_attribute a on a.attrelid = c.oid and a.attacl is not null and a.attacl <> '{}'`,
];

const NOTES = [
  ['comment on', 'pg_description', 'd.description'],
  ['security label on', 'pg_seclabel', `d.provider || ' ' || d.label`],
] as const;

/** What is said of objects, also of those without a schema where no schema is named. */
function notes(all: boolean): string[] {
  const withoutSchema = `i.type in ('cast', 'event trigger', 'foreign-data wrapper', 'server', 'language', 'access method')`;
  return NOTES.map(
    ([what, catalog, text]) => `select format('${what} %s %s', i.type, i.identity), ${text}, null
     from ${catalog} d cross join lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) i
    where (d.objoid >= 16384 or d.classoid = 'pg_namespace'::regclass and d.objoid in (select oid from ours))
      and not exists (select from members where classid = d.classoid and objid = d.objoid)
      and (i.schema in (select quote_ident(nspname) from ours)
           or i.schema is null and (${all ? withoutSchema : 'false'} or exists (select from ours
                where i.type = 'schema' and i.identity = quote_ident(nspname)
                   or i.identity like '% on ' || quote_ident(nspname) || '.%')))`,
  );
}

const PUBLICATIONS = `select format('publication %I', p.pubname), concat_ws(', ', case when p.puballtables then 'all tables' end,
            p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate, p.pubviaroot,
            (select string_agg(concat_ws(' ', r.prrelid::regclass::text, pg_get_expr(r.prqual, r.prrelid)), ', ' order by r.prrelid::regclass::text)
               from pg_publication_rel r where r.prpubid = p.oid)), null
     from pg_publication p`;

/** Servers of several majors bring several versions of an extension: only another one than its own was chosen by somebody. */
const CHOSEN_VERSION = `case when e.extversion is distinct from
  (select default_version from pg_available_extensions where name = e.extname) then e.extversion end`;

const WITHOUT_SCHEMA = [
  `select format('extension %I', e.extname), concat_ws(' ', ${CHOSEN_VERSION}, 'in', n.nspname), null
     from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.oid >= 16384 and e.extnamespace in (select oid from ours)`,
  `select 'cast ' || i.identity, concat_ws(', ', nullif(c.castfunc, 0)::regprocedure, c.castcontext, c.castmethod), null
     from pg_cast c cross join lateral pg_identify_object('pg_cast'::regclass, c.oid, 0) i where ${OF_USER('pg_cast', 'c.oid')}`,
  `select 'language ' || quote_ident(lanname), concat_ws(', ', lanplcallfoid::regproc, laninline::regproc, lanvalidator::regproc,
            lanpltrusted), null
     from pg_language where ${OF_USER('pg_language', 'oid')}`,
  `select 'access method ' || quote_ident(amname), concat_ws(', ', amhandler, amtype), null
     from pg_am where ${OF_USER('pg_am', 'oid')}`,
  `select 'event trigger ' || quote_ident(evtname), concat_ws(', ', evtevent, evtfoid::regproc, evtenabled, evttags::text), null
     from pg_event_trigger where ${OF_USER('pg_event_trigger', 'oid')}`,
  `select 'foreign-data wrapper ' || quote_ident(fdwname), concat_ws(', ', nullif(fdwhandler, 0)::regproc,
            nullif(fdwvalidator, 0)::regproc, ${options('fdwoptions')}), null
     from pg_foreign_data_wrapper where ${OF_USER('pg_foreign_data_wrapper', 'oid')}`,
  `select 'server ' || quote_ident(s.srvname), concat_ws(', ', w.fdwname, s.srvtype, s.srvversion, ${options('s.srvoptions')},
            (select string_agg(concat_ws(' ', 'mapping for', m.usename, ${options('m.umoptions')}), ', ' order by m.usename)
               from pg_user_mappings m where m.srvid = s.oid)), null
     from pg_foreign_server s join pg_foreign_data_wrapper w on w.oid = s.srvfdw where ${OF_USER('pg_foreign_server', 's.oid')}`,
  `select format('default privileges of %s%s for %s', d.defaclrole::regrole, ' in ' || nullif(d.defaclnamespace, 0)::regnamespace,
            d.defaclobjtype), (select string_agg(format('%s: %s%s', case g.grantee when 0 then 'public' else g.grantee::regrole::text end,
              g.privilege_type, case when g.is_grantable then ' with grant option' end), ', ' order by 1) from aclexplode(d.defaclacl) g), null
     from pg_default_acl d`,
];
