"""What the furniture of pages says, in the languages that it is most often met in, and what to call it."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """One kind of line that belongs to a page and not to its article."""

    reason: str
    """What a ledger calls it."""
    kind: str
    """How it bears on its neighbours; one of the feature names in the table of weights.

    `closing` begins what follows an article, `aside` may stand in the middle of one, `tools` stand anywhere.
    """
    pattern: re.Pattern[str]
    """Matched at the start of a line's words."""
    longest: int
    """Words of the longest line that it can be."""


def _kind(reason: str, kind: str, longest: int, *patterns: str) -> Furniture:
    joined = "|".join(patterns)
    pattern = re.compile(rf"[\W_]*(?:{joined})", re.IGNORECASE)
    return Furniture(reason=reason, kind=kind, pattern=pattern, longest=longest)


_END = r"(?:\W*$|\s*[:：…>»→|(].*$)"

_ALONE = r"(?:\W*$|\s*[(|].*$)"

FURNITURE = (
    _kind(
        "comment section",
        "comments",
        14,
        rf"(?:\d+\s+|all |view |show |see |load |read |reader |your |latest )*comments?(?: \(?\d+\)?)?{_ALONE}",
        r"leave a (?:reply|comment)|post a comment|add a comment|join the (?:conversation|discussion)|write a comment",
        r"your e-?mail (?:address )?(?:will|stays|is)\b|required fields|(?:you must )?(?:be )?log(?:ged)? in to (?:post |leave )?(?:a )?comment",
        rf"\d+ (?:thoughts|responses|replies)\b|responses{_ALONE}|discussion{_ALONE}|have your say|tell us what you think|what do you think\?",
        rf"(?:\d+ )?kommentare?{_ALONE}|kommentar(?:e)? (?:schreiben|verfassen|lesen)|diskutieren sie|ihre e-mail-adresse",
        rf"(?:\d+ )?commentaires?{_ALONE}|(?:laisser|ajouter|écrire|poster) un commentaire|réagi(?:r|ssez){_ALONE}|votre adresse (?:e-?mail|de messagerie)",
        rf"(?:\d+ )?comentarios?{_ALONE}|deja (?:un|tu) comentario|escribe un comentario|tu dirección de correo|(?:\d+ )?commenti{_ALONE}|lascia un commento",
        rf"(?:\d+ )?comentários?{_ALONE}|deixe um comentário|(?:\d+ )?reacties{_ALONE}|plaats een reactie|комментарии|(?:网友)?评论|发表评论|コメント",
    ),
    _kind(
        "related links",
        "related",
        12,
        rf"(?:related|recommended|suggested)(?: (?:reading|links?|stor(?:y|ies)|articles?|posts?|content|topics?|coverage|news|items|for you|videos?|briefings))?{_END}",
        r"(?:related|recommended) \w+(?: \w+)?$",
        rf"(?:read|see|learn|find out|discover|hear|watch|view|show) (?:more|also|next){_END}|read (?:more|also|next)\b.{{0,6}}[:：]|more (?:from|in|on|about|like|coverage|stories|news|of)\b|also (?:in|on|read|see)\b",
        rf"(?:the )?(?:most|more) (?:read|popular|viewed|shared|commented|recent)\b|trending\b|popular (?:now|posts|stories|on|in|articles){_END}?|top (?:stories|reads|picks)|editor.?s.? (?:picks?|choice)|don.?t miss|up next",
        r"you (?:may|might) (?:also|be)\b|keep reading|further reading|what to read next|read next|next (?:article|story|post)\b|previous (?:article|story|post)\b|(?:our )?latest (?:news|stories|posts|articles|videos|updates)|recent (?:posts|articles|stories|comments)|in this (?:section|series)|see also|from (?:the|our) (?:archive|web|shop)|elsewhere on|around the web|next (?:up|on)\b",
        rf"(?:à )?lire (?:aussi|également|la suite)|à (?:voir|lire|découvrir)\b|sur le même (?:sujet|thème)|(?:les )?(?:articles? )?(?:les )?plus (?:lus|populaires|partagés)|nos (?:derniers )?(?:articles|lecteurs)|voir aussi|articles? (?:liés|associés|similaires|recommandés)|dans la même rubrique|la suite après|notre sélection",
        r"mehr (?:zum|zu|aus|von|über|artikel|nachrichten)\b|lesen sie (?:auch|mehr|hier|dazu)|(?:am )?meist(?:gelesen|kommentiert|geklickt)|das könnte (?:sie|dich)|auch interessant|zum thema|weitere (?:artikel|themen|meldungen|nachrichten|beiträge)|verwandte|ähnliche (?:artikel|beiträge)|lesetipps?|empfehlungen|passend dazu|lesen sie auch",
        r"(?:lea|lee|leer|ver) (?:también|más)|más (?:noticias|leíd[ao]s|vist[ao]s|información|sobre|en|de)\b|te puede interesar|también te|noticias relacionadas|artículos relacionados|temas relacionados|lo más|archivado en|le puede interesar",
        r"leggi anche|potrebbe interessarti|articoli correlati|i più letti|leia (?:também|mais)|veja também|mais lidas|relacionad[ao]s|lees (?:ook|meer|verder)|meer (?:over|nieuws)|meest gelezen|les også|läs (?:mer|också)|læs også|czytaj (?:też|także)|zobacz także|читайте также|материалы по теме|по теме",
        r"相关(?:阅读|新闻|文章|报道|链接|推荐|专题)|延伸阅读|推荐阅读|更多(?:新闻|报道|文章|内容)|热门|关联|関連(?:記事|ニュース|リンク)?|あわせて読みたい|おすすめ|人気記事|アクセスランキング|こちらも|関連$|最新ニュース|関連キーワード|관련",
    ),
    _kind(
        "about the publisher",
        "about",
        10,
        rf"about (?:us|the (?:author|authors|writer|writers|firm|company|publisher|editor|organi[sz]ation))\b|about [A-Z][\w&. -]{{1,40}}$|who we are|our (?:mission|team|story)|(?:contact|media|press|investor|public) (?:us|contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations|office|information)\b|for (?:more|further) information\b|notes? to editors",
        r"über (?:uns|den autor|die autorin|das unternehmen)|(?:presse)?kontakt\b|ansprechpartner|pressestelle|à propos (?:de|du)\b|qui sommes[- ]nous|contacts?(?: presse)?\b|nous contacter",
        r"acerca de|sobre (?:nosotros|el autor|la autora)|quiénes somos|contacto\b|chi siamo|contatti|sobre nós|over ons|关于(?:我们|作者)|联系(?:我们|方式)|会社概要|お問い合わせ|運営会社|作者简介",
    ),
    _kind(
        "newsletter sign-up",
        "aside",
        45,
        r"(?:sign|signing) up (?:for|to|here|now|and)|sign up$|signup|subscribe (?:to|now|here|for|today)|get (?:the|our|your|all|more|breaking|daily|weekly|updates?|unlimited|stories)\b.{0,80}(?:inbox|newsletter|e-?mail|delivered|app|alerts?|news|podcast)|(?:join|want) (?:our|the|more)\b.{0,60}(?:newsletter|mailing list|inbox|community|channel|readers|subscribers)|(?:our|the|a|free|daily|weekly)? ?(?:\w+ )?newsletters?\W*$|newsletter\b|enter your e-?mail|e-?mail address\W*$|follow (?:us|our|@|the)\b|like us on|download (?:our|the) app|never miss|thank you for (?:subscribing|signing)|thanks for (?:reading|subscribing|signing)",
        r"(?:(?:jetzt|hier) )?(?:unseren? |den |zum |kostenlosen? )*newsletter|jetzt (?:abonnieren|anmelden|registrieren)|abonnieren|(?:folgen|folge) sie uns|melden sie sich|s.abonner|s.inscrire|inscrivez-vous|abonnez-vous|recevez (?:chaque|notre|nos|toute)|suivez[- ]nous|notre (?:lettre|newsletter)|la lettre\W*$|restez informé",
        r"suscr[íi]b|reciba|recibe (?:en|cada|nuestr|las)|apúntate|síguenos|s[íi]ganos|boletín|iscriviti|ricevi|seguici|assine|receba|siga-nos|schrijf je in|meld je aan|volg ons|подпис|订阅|关注我们|扫描二维码|微信|メルマガ|フォロー|無料登録|会員登録",
        r"(?:register|log in|sign in|subscribe)\b.{0,40}\bto (?:continue|read|keep)|(?:to|want to) (?:continue|keep) reading|already a (?:subscriber|member)|you have (?:read|used|reached)\b|you.ve (?:read|reached)|this (?:article|story|content|post) is (?:for|only|reserved|free)|become a (?:member|supporter|subscriber)|support (?:us|our|independent|quality|\w+ journalism)|donate|upgrade to|give a gift|share this (?:post|newsletter)|(?:cet )?article (?:est )?réservé|did (?:a friend|someone) (?:send|forward)|abbonati\W*$|accedi\W*$|assinar\W*$|fund \w+ journalism|il vous reste|réservé aux abonnés|diesen artikel|mit .{0,20}\bplus\b|exclusivo para suscriptores|contenido exclusivo",
    ),
    _kind(
        "advertisement",
        "aside",
        8,
        rf"(?:advertisement|advertising|advert|ads?|sponsored(?: content| by.*)?|promoted(?: content| stories)?|paid (?:post|content|for by.*)|anzeige|werbung|publicité|publicidad|pubblicità|annonce|advertentie|reklama?|реклама|广告|広告|pr)(?:\W*$|\s*[-–—:：(].*$)",
        r"(?:continue|keep) reading below|(?:article|story) continues|continues? (?:after|below)|scroll to continue|skip (?:ad|advertisement|newsletter|past)|after (?:the )?(?:newsletter )?promotion|nach der anzeige|la suite après (?:la|cette) publicité|sigue leyendo|report this ad",
    ),
    _kind(
        "share bar",
        "tools",
        12,
        r"(?:(?:share|tweet|pin|post|send|print|save|e-?mail|mail|copy|link|like|listen|gift|bookmark|follow|comment|facebook|twitter|x|instagram|whats ?app|linked ?in|pinterest|reddit|telegram|youtube|tiktok|mastodon|bluesky|threads|flipboard|messenger|signal|wechat|weibo|line|teilen|drucken|merken|versenden|mailen|kopieren|vorlesen|partager|imprimer|envoyer|enregistrer|compartir|imprimir|enviar|guardar|condividi|stampa|compartilhar|delen|bewaren|分享(?:到)?|打印|收藏|微博|微信|シェア|ツイート|印刷|保存|공유|this|article|story|post|page|on|to|via|by|with|with friends|copy link|a link|auf|sur|en|par|in|link|url|copied|enlace|lien|enlaces|copiar|copier|whatsapp|icon|button|options?|and|&|\d+[km]?|shares?|likes?|comments|more|close)(?:[\s|·•,/>\]\[()#-]+|$)){1,12}$",
        r"字号|大 中 小|文字サイズ|text size|font size",
        r"like (?:this|loading)\b.{0,4}$|click to (?:share|print|e-?mail)|share (?:this|on|via|to|with|it|article|story)\b|shares?\W*$|partage[rz]? (?:sur|cet|l.article|par)|(?:artikel|beitrag) (?:teilen|drucken|anhören)|auf \w+ teilen|compart[ie]r? (?:en|est|por)|condividi (?:su|questo)|copy (?:link|url)|print this|e-?mail this|send by (?:e-?)?mail|save (?:for later|article|story|this)|show more sharing|add to (?:reading list|bookmarks)|gift this|分享到|シェアする",
    ),
    _kind(
        "reading time",
        "tools",
        8,
        r"(?:estimated |average )?(?:reading|read) time\b|\d+\W?(?:min|minut\w*|mins)\b(?:\W*(?:read|lesezeit|de lecture|de lectura|di lettura|reading time|lezen|to read|listen))?\W*$|lesezeit\b|lesedauer|temps de lecture|lecture\s*:?\s*\d+|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|\d+ minutes? (?:read|de lecture)|\d+ min\b|阅读时间|预计阅读|全文约|この記事は約",
    ),
    _kind(
        "audio and video player",
        "tools",
        9,
        r"listen(?: to)?(?: this| the)?(?: article| story| now| here|\W*$)|(?:watch|play)(?: now| video| audio| the video|:|\W*$)|(?:read|article) aloud|now playing|video player|audio (?:version|article)|play (?:video|audio)|this video|(?:artikel|beitrag) (?:an)?hören|écouter|escuchar|ascolta|听新闻|音声|\d+:\d\d\s*/\s*\d+:\d\d|video unavailable|media caption|loading\W*",
    ),
    _kind(
        "photo credit",
        "credit line",
        22,
        r"(?:photos?|photographs?|photography|images?|pictures?|pics?|illustrations?|graphics?|video|credit|bild(?:er|quelle|rechte)?|fotos?|abbildung|grafik|photographie|crédits?(?: photo)?|légende|imagen|fotograf[íi]as?|ilustración|foto di|immagine|imagem|beeld|图片?(?:来源|源)?|图源|摄影?|写真(?:提供)?|画像|図)\s*(?:credit|by|courtesy|source|von|de|:|：|©|/|／|\|)",
        r"(?:getty(?: images)?|ap photo|file photo|archivbild|symbolbild|photo d.illustration|imagen de archivo|资料图|資料写真)\b",
    ),
    _kind(
        "tags",
        "closing",
        30,
        rf"(?:tags?|topics?|keywords?|categor(?:y|ies)|filed (?:under|in)|(?:read more )?about these topics|more about|labels|themen|schlagw\w+|stichw\w+|kategorien?|rubrik|mots[- ]clés|thèmes|étiquettes|catégories?|rubrique|etiquetas|temas|categor[íi]as?|argomenti|tag dell|trefwoorden|теги|标签|关键词|タグ|キーワード|カテゴリ)(?:\s*[:：|]|\W*$)",
        r"(?:posted|published|filed|tagged) (?:in|under)\b|permalink\b|(?:#\w+[\s,]*){1,12}$",
    ),
    _kind(
        "copyright line",
        "closing",
        80,
        r"(?:©|\(c\)|copyright\b|&copy;)\s*(?:\(c\)|©|by|copyright|\d{4}|[A-Z])|©|.{0,120}\ball rights reserved|.{0,80}\b(?:tous droits réservés|alle rechte vorbehalten|(?:todos los )?derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|все права|版权所有|著作権|無断転載|禁无断转载|未经.{0,8}(?:授权|许可|书面))",
        r".{0,60}\b(?:may not be (?:published|reproduced|republished|copied)|reproduction (?:by|in|without|only|is|of|interdite)|nachdruck|prohibida (?:su|la) reproducción|riproduzione riservata|click for restrictions|republish(?:ed|ing)? (?:with|under|this)|no part of this)|this (?:article|story|piece|post|work) (?:was (?:originally |first )?published|(?:first |originally )?appeared|is republished|is licensed|is published under)",
    ),
    _kind(
        "privacy and terms",
        "closing",
        40,
        r"(?:terms|privacy|cookies?|imprint|impressum|datenschutz|agb\b|mentions légales|conditions générales|cgu\b|politique de confidentialité|confidentialité|aviso legal|política de|condiciones|términos|privacidad|note legali|informativa|termos|voorwaarden|disclaimer|accessibility|do not sell|manage (?:preferences|cookies|consent)|your (?:privacy|ad) (?:rights|choices)|legal\b|使用条款|隐私|免责声明|利用規約|プライバシー|個人情報|правила|политика)\b.{0,90}",
        r"(?:we|this (?:site|website)|our (?:partners|site)|diese (?:web)?seite|wir (?:und|verwenden)|ce site|nous utilisons|nous et nos|utilizamos|este sitio|questo sito|wij gebruiken|deze website|本サイト|当サイト).{0,60}\bcookies?\b.{0,120}|accept all|alle akzeptieren|tout accepter|aceptar todo|(?:any|the) (?:views|opinions)\b.{0,60}(?:express|author)|this (?:announcement|press release|release|document|communication|newsletter|e-?mail|message)\b.{0,30}\b(?:contains?|may contain|is not|was sent|is intended|includes)|forward-looking|safe harbou?r|.{0,30}\bis a (?:registered )?trademark",
    ),
    _kind(
        "mail footer",
        "closing",
        60,
        r"(?:ends?|fin|ende|-30-|###)\W*$|(?:click here to )?(?:unsubscribe|update your (?:profile|preferences))|to (?:unsubscribe|stop receiving|change what|manage)\b|you(?:.re| are)? (?:receiv\w+|get(?:ting)?|got) this\b|having trouble|(?:view|open|read) (?:this (?:e-?mail|mail|message)|it|online)?\s*in (?:a|your|the)? ?(?:browser|app)|view online|forward(?:ed)? (?:it|this|to)\b|sent to |reply (?:with|to this)|that(?:.s| is| was) (?:all|it|your)\b|.{0,60}\b(?:paid for by (?:people|readers|you)|funded by (?:readers|you))\b|see you (?:tomorrow|next|on|in)\b|until (?:next|tomorrow|then|monday)\b|thanks for reading|end of (?:digest|newsletter|bulletin|message)|wenn sie (?:diesen|keine)|(?:sie|du) erhalten|abmelden|darstellungsprobleme|im browser (?:ansehen|öffnen|anzeigen)|vous recevez|se désinscrire|se désabonner|bis (?:morgen|zum nächsten)|à demain|hasta mañana|darse de baja|recibe este correo|退订",
    ),
    _kind(
        "subscription",
        "aside",
        14,
        rf"(?:subscribe|subscription|subscriptions|log ?in|sign ?in|register|my account|abo(?:nnement)?|e-?paper|connexion|anmelden|einloggen|se connecter|iniciar sesión|regístrate|accedi|登录|注册|ログイン)(?:\W|$)",
        r"tip us\b|send (?:us|a) (?:tips?|news)|got a (?:tip|story|news)|contact (?:the )?(?:author|reporter|editor|newsroom|us)|(?:write|email|e-mail|reach|contact) (?:to )?\S+@\S+|corrections?\W*$|report (?:an? )?(?:error|correction|typo|mistake)|suggest a correction|editor(?:ial)? responsible|responsible editor|verantwortlich|directeur de la publication|responsable de",
    ),
    _kind(
        "site navigation",
        "navigation",
        12,
        r"skip to\b|jump to\b|go to (?:content|main|navigation)|(?:main |site |toggle )?(?:menu|navigation|search|nav)\b.{0,20}$|(?:back|return|scroll(?: back)?) to (?:top|home|the)\b|home\s*(?:$|[>›»/|])|you are here|breadcrumb|zum (?:inhalt|seitenanfang)|aller au (?:contenu|menu)|accueil\s*(?:$|[>›»/|])|startseite\b|inicio\s*(?:$|[>›»/|])|nach oben|haut de page|retour (?:à|en|au)|ir al contenido|volver arriba|跳转|首页|返回|当前位置|ホーム\s*(?:$|[>＞»|])|トップ(?:$|ページ)|главная",
        r"(?:previous|next|older|newer|prev)(?: (?:page|posts?|entries))?\W*$|page \d+ of \d+|\d+ of \d+$|image \d+ of|view (?:gallery|all|slideshow|comments)|show (?:all|less)|load more|mehr laden|voir plus|ver más$|expand|collapse|close\W*$|edition\s*[:：]|languages?\W*$|english\W*$|follow\W*$",
    ),
    _kind(
        "system byline",
        "system",
        4,
        r"(?:posted |written |published |von |par |por )?(?:by )?(?:admin(?:istrator)?|user|webmaster|root|editor\d+|guest|superuser)\W*$",
    ),
    _kind(
        "template residue",
        "aside",
        10,
        r"(?:[A-Z]+\d[\dA-Z]*|[a-z]\d{4}|ZCZC|NNNN|[A-Z]{2,}(?:-[A-Za-z]{2,}){2,})(?:\s+:?[\dA-Z-]+)*\W*$",
        r".{0,40}\b(?:newswire|presseportal|wire service)\b|posted by written by|(?:posted|written|published) by\W*$|.{0,60}\bwritten by\W*$|by\W*$|\[?e-?mail (?:protected|address hidden|redacted)|caption\W*$|null\W*$|undefined\W*$|hide caption|toggle caption|enlarge this image|image (?:source|caption)|figure caption|for immediate release|embargoed|zur sofortigen|communiqué de presse\W*$|nota de prensa\W*$|pressemitteilung\W*$|press release\W*$|media release\W*$",
    ),
)


def furniture_of(text: str, words: int) -> Furniture | None:
    """Return the kind of furniture that a line says it is; None for one that says nothing of the sort."""
    for furniture in FURNITURE:
        if words <= furniture.longest and furniture.pattern.match(text):
            return furniture
    return None
