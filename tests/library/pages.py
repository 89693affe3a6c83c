"""A hand-made value of every public page, with the odd cases: unknown, conflicting, typed, left out, long, empty."""

from datetime import UTC, datetime

from inspectorate.core.dates import PartialDate
from inspectorate.library.values import (
    AboutPage,
    AgenciesPage,
    AgencyPage,
    Chip,
    ChooserPage,
    Document,
    Facet,
    Fact,
    GonePage,
    Heading,
    Holdings,
    HomePage,
    LeftOut,
    Link,
    Listed,
    ListedLabel,
    ListingEntry,
    ListingView,
    LitBox,
    Money,
    Note,
    Option,
    PageHit,
    PageHits,
    Pager,
    PageView,
    Picture,
    Piece,
    ReadHere,
    Recommendation,
    RecommendationPage,
    ReportLine,
    ReportPage,
    ReportRef,
    Response,
    ResultPlace,
    SearchPage,
    SelfCheck,
    Sort,
    Source,
    Statement,
    TextBlock,
    Version,
)

R = "/r/harbor-oig/oig-24-07/"
V = R + "v2/"
DAY = PartialDate(2024, 4, 12)
THEN = datetime(2024, 5, 3, 15, 0, tzinfo=UTC)
LISTING = Source(kind="listing", url=V + "listing?at=issued_on#issued_on", listing="Harbor Police", on=PartialDate(2024, 6, 1))
SUMMARY = (
    "We determined that the Harbor Authority did not keep a complete record of the equipment it lent to its contractors. "
    "Of the 83 loans we tested, 19 had no receipt and 7 named a contractor who had left.\n\n"
    "We made three recommendations that, when implemented, should improve accountability. "
    "The Authority concurred with two of them and did not concur with the third."
)


def page(n: int, at: str = "", **more: str) -> Source:
    """A source on page n."""
    return Source(kind="page", page=n, url=f"{V}p{n}?at={at}#lit", **more)


DOCUMENT = Document(
    url="/d/" + "ab" * 32, name="OIG-24-07.pdf", sha256="ab" * 32, bytes=1_240_000, pages=31, pages_url=V + "p1", language="en"
)
REDACTED = Document(
    url="/d/" + "cd" * 32,
    name="OIG-24-07-redacted.pdf",
    sha256="cd" * 32,
    bytes=840_000,
    pages=29,
    pages_url="/d/" + "cd" * 32 + "/p1",
    kind="redacted",
)
AGENCY = Link(text="Harbor Police", url="/agencies/police/", count=12)
TITLE = Statement(text="The Harbor Authority Can Better Account for Equipment Lent to Contractors", sources=(page(1, "title"),))
FACTS = (
    Fact(key="number", values=(Statement(text="OIG-24-07", sources=(page(1, "number"),), checked=True),)),
    Fact(
        key="issued_on",
        values=(Statement(text="April 12, 2024", date=DAY, sources=(page(1, "issued_on"),), checked=True),),
        others=(Statement(text="April 2024", date=PartialDate(2024, 4), sources=(LISTING,)),),
    ),
    Fact(key="issuer", values=(Statement(text="Harbor Authority Office of Inspector General", sources=(page(1, "issuer"),)),)),
    Fact(
        key="agency",
        values=(
            Statement(text="Harbor Police", url=AGENCY.url, sources=(page(2, "agency"), LISTING)),
            Statement(text="Pilots' Bureau", url="/agencies/pilots/", sources=()),
        ),
    ),
    Fact(key="area", asked=(LISTING,)),
    Fact(
        key="fiscal_year",
        values=(Statement(text="2024", sources=(Source(kind="rule", rule="the year that ends in September 2024"),), checked=True),),
    ),
    Fact(key="type", values=(Statement(text="Audit", sources=(Source(kind="typed", on=PartialDate(2024, 5, 3)),), checked=True),)),
    Fact(key="sent_on"),
    Fact(key="pages", values=(Statement(text="31", sources=(page(31, "pages"),), checked=True),)),
)
RECOMMENDATIONS = (
    Recommendation(
        n=1,
        url=R + "rec/1",
        number="1",
        text="Require a signed receipt for every loan of equipment and keep it for as long as the loan lasts.",
        sources=(page(9, "rec.1"), page(3, "rec.1")),
        addressees=("Director of Harbor Operations",),
        response=Response(
            position="concur",
            text="Concur. The Director will issue a standing order by September 30, 2024, and will report on it each quarter.",
            sources=(page(14, "rec.1.response"),),
        ),
        status=Statement(text="resolved and open", sources=(page(15, "rec.1.status"),)),
        target_date=Statement(text="September 30, 2024", date=PartialDate(2024, 9, 30), sources=(page(14, "rec.1.target_date"),)),
        closure_condition=Statement(text="until we receive the standing order", sources=(page(15, "rec.1.closure_condition"),)),
    ),
    Recommendation(
        n=2,
        url=R + "rec/2",
        number="2",
        text="Recover the seven items whose borrowers have left.",
        sources=(page(9, "rec.2"),),
        lead_in=Statement(
            text="The Chief of the Harbor Police should ensure that the Quartermaster acts to:", sources=(page(9, "rec.2.lead_in"),)
        ),
        response=Response(position="non-concur", text="Non-concur. The items are obsolete.", sources=(page(14, "rec.2.response"),)),
        status=Statement(text="unresolved and open", sources=(page(15, "rec.2.status"),)),
    ),
    Recommendation(n=3, url=R + "rec/3", number="2.a", parent="2", text="List them.", sources=(page(9, "rec.3"),), left_out=("response",)),
    Recommendation(n=4, url=R + "rec/4", number=None, text="Count the stock once a year.", origin="earlier report"),
)
VERSIONS = (
    Version(
        number=2,
        url=V,
        published=THEN,
        corrected=(datetime(2024, 6, 2, tzinfo=UTC),),
        documents=(DOCUMENT, REDACTED),
        current=True,
        shown=True,
    ),
    Version(number=1, url=R + "v1/", published=datetime(2024, 4, 12, tzinfo=UTC), withdrawn="It named a person by mistake."),
)
REPORT = ReportPage(
    url=R,
    version_url=V,
    version=2,
    title=TITLE,
    number="OIG-24-07",
    facts=FACTS,
    kind="Audit",
    agencies=(AGENCY,),
    document=DOCUMENT,
    documents=(DOCUMENT, REDACTED),
    summary=Statement(text=SUMMARY, sources=(page(3, "summary"),)),
    recommendations=RECOMMENDATIONS,
    money=(
        Money(kind="questioned", amount="66848.00", currency="USD", sources=(page(11, "money.1"),)),
        Money(kind="better use", amount="1234567.89", currency="USD", sources=(page(12, "money.2"),)),
    ),
    self_checks=(
        SelfCheck(statement="We made three recommendations", holds=True, sources=(page(3, "check.1"),)),
        SelfCheck(statement="concurred with two of them", holds=False, sources=(page(3, "check.2"),)),
        SelfCheck(statement="All are open", sources=(page(15, "check.3"),)),
    ),
    outline=(
        Heading(level=1, text="Background", page=4, url=V + "p4"),
        Heading(level=1, text="Results of Audit", page=6, url=V + "p6"),
        Heading(level=2, text="Receipts Were Missing for 19 of 83 Loans", page=7, url=V + "p7"),
        Heading(level=1, text="Appendix A"),
    ),
    versions=VERSIONS,
    left_out=(LeftOut(what="response", count=1), LeftOut(what="target_date", count=2)),
    listings=(Link(text="Harbor Police, 1 June 2024", url=V + "listing"),),
    same_number=(
        ReportRef(url="/r/harbor-oig/oig-24-07~2/", title="Letter on the Same Matter", number="OIG-24-07", issued=PartialDate(2024, 5)),
    ),
    issuer="Harbor Authority Office of Inspector General",
    issued=DAY,
    backfile=True,
    unchecked=12,
)
NO_DOCUMENT = ReportPage(
    url="/r/harbor-oig/oig-19-02/",
    version_url="/r/harbor-oig/oig-19-02/v1/",
    version=1,
    title=Statement(text="Overtime of Harbor Pilots", sources=(LISTING,), checked=True),
    number="OIG-19-02",
    facts=(
        Fact(key="number", values=(Statement(text="OIG-19-02", sources=(LISTING,)),)),
        Fact(key="issued_on", asked=(LISTING,)),
        Fact(key="document"),
    ),
    versions=(Version(number=1, url="/r/harbor-oig/oig-19-02/v1/", published=THEN, current=True, shown=True),),
)
REF = ReportRef(url=R, title=TITLE.text, number="OIG-24-07", issuer="Harbor OIG", issued=DAY)
LINE = ReportLine(
    url=R,
    title=TITLE.text,
    number="OIG-24-07",
    issued=DAY,
    fiscal_year=2024,
    issuer="Harbor OIG",
    agencies=(AGENCY, Link(text="Pilots' Bureau", url="/agencies/pilots/")),
    area="Procurement",
    kind="Audit",
    recommendations=4,
    responses=(("concur", 1), ("non-concur", 1)),
)
BARE = ReportLine(url="/r/harbor-oig/x-1234abcd/", title="Letter to the Board", document=False)
QUIET = ReportLine(
    url="/r/harbor-oig/oig-23-11/",
    title="Berth Fees Were Charged as the Tariff Says",
    number="OIG-23-11",
    issued=PartialDate(2023, 11),
    recommendations=0,
    backfile=True,
)
HIT = ReportLine(
    url=R,
    title=TITLE.text,
    number="OIG-24-07",
    issued=DAY,
    fiscal_year=2024,
    agencies=(AGENCY,),
    area="Procurement",
    kind="Audit",
    recommendations=4,
    responses=(("concur", 1), ("non-concur", 1)),
    hits=(
        PageHit(
            page=3,
            url=V + "p3?q=lent+equipment#lit",
            snippet=(Piece("of the "), Piece("equipment", True), Piece(" it "), Piece("lent", True), Piece(" to its contractors")),
        ),
        PageHit(page=7, count=2, url=V + "p7?q=lent+equipment#lit"),
        PageHit(page=19, url=V + "p19?q=lent+equipment#lit"),
    ),
    more_pages=4,
    places=23,
    more_url=V + "p3?q=lent+equipment",
)
Q = "/reports/?q=lent+equipment"
FACETS = (
    Facet(
        key="agency",
        options=(
            Option(value="police", text="Harbor Police", count=12, url=Q, chosen=True),
            Option(value="pilots", text="Pilots' Bureau", count=4, url=Q + "&agency=pilots"),
        ),
        more=3,
        unstated=1,
    ),
    Facet(
        key="year",
        options=tuple(Option(value=str(y), text=str(y), count=n, url=f"{Q}&year={y}") for y, n in ((2024, 5), (2023, 1104), (2022, 2))),
    ),
    Facet(key="response", options=(Option(value="concur", text="Concurred", count=9, url=Q + "&response=concur"),)),
    Facet(key="area", options=()),
)
HOME = HomePage(
    holdings=Holdings(reports=1204, documents=1180, pages=31882, recommendations=6120),
    latest=(LINE, QUIET, BARE),
    agencies=(AGENCY, Link(text="Pilots' Bureau", url="/agencies/pilots/", count=4)),
    years=(Link(text="2024", url="/reports/?year=2024", count=5), Link(text="2023", url="/reports/?year=2023", count=1104)),
    kinds=(Link(text="Audit", url="/reports/?kind=audit", count=9),),
)
NOTHING = HomePage(holdings=Holdings(reports=0, documents=0, pages=0, recommendations=0))
SEARCH = SearchPage(
    query="lent equipment",
    sentence="Reports about Harbor Police from fiscal year 2019 for “lent equipment”",
    hits=(HIT, QUIET, BARE),
    pager=Pager(
        first=1,
        last=10,
        of=37,
        page=1,
        next_url=Q + "&page=2",
        pages=(Link(text="1", url=Q), Link(text="2", url=Q + "&page=2"), None, Link(text="4", url=Q + "&page=4")),
    ),
    facets=FACETS,
    chips=(Chip(key="agency", text="about Harbor Police", url=Q), Chip(key="year", text="from fiscal year 2019", url=Q)),
    files=(Link(text="CSV", url="/reports.csv?q=lent+equipment"), Link(text="JSON Lines", url="/reports.jsonl?q=lent+equipment")),
    sizes=(Sort(key="10", url=Q, chosen=True), Sort(key="25", url=Q + "&size=25")),
    sorts=(Sort(key="match", url=Q, chosen=True), Sort(key="newest", url=Q + "&sort=newest"), Sort(key="oldest", url=Q + "&sort=oldest")),
    notes=(
        Note(text="The query could not be read as written, so it was read as plain words.", warning=True),
        Note(text="2 documents here have pages without searchable text.", link=Link(text="Which", url="/about/")),
    ),
    unsearched="2 reports here have no searchable text: their documents are not held or could not be read.",
    keep=(("agency", "police"),),
    clear_url=Q,
)
NO_HITS = SearchPage(
    query="zebra",
    sentence="Reports for “zebra”",
    hits=(),
    pager=Pager(first=0, last=0, of=0),
    ways=(Link(text="without “about Harbor Police”", url="/reports/?q=zebra", count=1),),
)
AGENCIES = AgenciesPage(agencies=HOME.agencies)
LISTED = Listed(
    url=R,
    title=Fact(key="title", values=(TITLE,)),
    fields=(
        Fact(key="summary", values=(Statement(text=SUMMARY, sources=(page(3, "summary"), LISTING)),)),
        FACTS[0],
        FACTS[1],
        Fact(key="document", values=(Statement(text="PDF, 31 pages, 1.2 MB", url=DOCUMENT.url, sources=(LISTING,)),)),
        FACTS[3],
        FACTS[4],
        FACTS[5],
    ),
)
AGENCY_PAGE = AgencyPage(
    code="police",
    name="Harbor Police",
    reports=(
        LISTED,
        Listed(
            url=NO_DOCUMENT.url, title=Fact(key="title", values=(NO_DOCUMENT.title,)), fields=tuple(Fact(key=f.key) for f in LISTED.fields)
        ),
    ),
    pager=Pager(first=1, last=2, of=2),
    parent=Link(text="Harbor Authority", url="/agencies/authority/"),
    search_url="/reports/?agency=police",
)
RECOMMENDATION = RecommendationPage(report=REF, recommendation=RECOMMENDATIONS[0], of=4, next_url=R + "rec/2")
PARTS = RecommendationPage(report=REF, recommendation=RECOMMENDATIONS[1], of=4, parts=(RECOMMENDATIONS[2],), previous_url=R + "rec/1")
PICTURE = Picture(url=V + "p3.png?w=960", width=61200, height=79200, sources=((V + "p3.png?w=480", 480), (V + "p3.png?w=1440", 1440)))
VIEW = PageView(
    report=REF,
    version=2,
    version_url=V,
    page=3,
    of=31,
    picture=PICTURE,
    document=DOCUMENT,
    boxes=(LitBox(left=7200, top=20000, width=42000, height=1500), LitBox(left=7200, top=21800, width=30000, height=1500, hit=True)),
    blocks=(
        TextBlock(role="running head", pieces=(Piece("OFFICE OF INSPECTOR GENERAL"),)),
        TextBlock(role="heading", pieces=(Piece("What We Found"),)),
        TextBlock(
            role="body",
            pieces=(
                Piece("We determined that the Harbor Authority did not keep a complete record of the "),
                Piece("equipment it lent", True),
                Piece(" to its contractors."),
            ),
        ),
        TextBlock(role="cell", rows=(((Piece("Loans"),), (Piece("Receipts"),)), ((Piece("83"),), (Piece("64"),)))),
        TextBlock(role="footnote", pieces=(Piece("1 See Appendix A."),)),
    ),
    read_here=(
        ReadHere(key="summary", text=SUMMARY, url=V + "p3?at=summary", chosen=True),
        ReadHere(key="recommendation", label="Recommendation 1", text="Require a signed receipt for every loan", url=V + "p3?at=rec.1"),
    ),
    lit=ReadHere(key="summary", text="We determined that the Harbor Authority …", url=V + "p3?at=summary", chosen=True),
    hits=PageHits(
        query="lent equipment",
        here=2,
        pages=(Link(text="3", url=V + "p3?q=lent", count=2), Link(text="7", url=V + "p7?q=lent", count=1)),
        next_url=V + "p7?q=lent",
        clear_url=V + "p3",
        first=4,
        places=6,
        result=ResultPlace(
            rank=2,
            of=37,
            sentence="Reports for “lent equipment”",
            url=Q,
            previous=Link(text="Overtime of Harbor Pilots", url="/about/"),
            next=Link(text=TITLE.text, url=R),
        ),
    ),
    previous_url=V + "p2",
    next_url=V + "p4",
    newer_url=R,
)
PICTURE_ONLY = PageView(
    report=REF,
    version=2,
    version_url=V,
    page=30,
    of=31,
    picture=PICTURE,
    document=DOCUMENT,
    state="no text",
    reason="The page is a picture with nothing to read.",
    previous_url=V + "p29",
)
LISTING_VIEW = ListingView(
    report=REF,
    version=2,
    version_url=V,
    listings=(
        ListingEntry(
            name="Harbor Police",
            address="https://harbor.example/reports",
            dated=PartialDate(2024, 6, 1),
            scope=(ListedLabel(anchor="scope-1", label="", words="Harbor Police", key="agency"),),
            fields=(
                ListedLabel(anchor="title", label="Title", words=TITLE.text, key="title"),
                ListedLabel(anchor="summary", label="Executive Summary", words=SUMMARY, key="summary", chosen=True),
                ListedLabel(anchor="issued_on", label="Issue Date", words="", key="issued_on"),
                ListedLabel(
                    anchor="document",
                    label="Document File",
                    words="Report",
                    key="document",
                    links=("https://harbor.example/oig-24-07.pdf",),
                ),
            ),
        ),
    ),
)
CHOOSER = ChooserPage(
    number="OIG-24-07", reports=(LINE, ReportLine(url="/r/harbor-oig/oig-24-07~2/", title="Letter on the Same Matter", number="OIG-24-07"))
)
NO_SUCH = ChooserPage(number="OIG-99-99", reports=(), search_url="/reports/?q=OIG-99-99")
GONE = GonePage(
    what="report",
    reason="It named a person who is not a party to the matter.",
    on=THEN,
    successor=Link(text="Letter on the Same Matter", url="/r/harbor-oig/oig-24-07~2/"),
)
GONE_VERSION = GonePage(what="version", report=Link(text=TITLE.text, url=R))
ABOUT = AboutPage(
    holdings=HOME.holdings,
    issuers=(Link(text="Harbor OIG", url="/reports/?issuer=harbor-oig", count=1204),),
    without_document=24,
    without_text=1,
    ocr_pages=310,
    position=1311,
    head="9f" * 32,
)

PAGES: dict[str, tuple[str, object]] = {
    "home": ("home", HOME),
    "home, nothing published": ("home", NOTHING),
    "search": ("search", SEARCH),
    "search without a hit": ("search", NO_HITS),
    "agencies": ("agencies", AGENCIES),
    "no agencies": ("agencies", AgenciesPage()),
    "agency": ("agency", AGENCY_PAGE),
    "report": ("report", REPORT),
    "report without its document": ("report", NO_DOCUMENT),
    "recommendation": ("recommendation", RECOMMENDATION),
    "recommendation with parts": ("recommendation", PARTS),
    "page": ("page", VIEW),
    "page without text": ("page", PICTURE_ONLY),
    "listing": ("listing", LISTING_VIEW),
    "chooser": ("chooser", CHOOSER),
    "chooser without a report": ("chooser", NO_SUCH),
    "gone": ("gone", GONE),
    "gone version": ("gone", GONE_VERSION),
    "about": ("about", ABOUT),
}
"""name: (template, value)"""
