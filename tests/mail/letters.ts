const original = (messageId: string) => `Return-Path: <bounces@example.org>
From: The Week <week@example.org>
To: reader@example.net
Subject: Your place
Message-ID: <${messageId}@example.org>
`

/** A report of delivery in the form of RFC 3464, as mail servers return it. */
export const deliveryReport = (
  messageId: string,
  { action = 'failed', status = '5.1.1', said = '550 5.1.1 <reader@example.net>: user unknown' } = {},
) => `Return-Path: <>
Date: Mon, 28 Oct 2030 12:00:01 +0000
From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
Subject: Undelivered Mail Returned to Sender
To: bounces@example.org
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="AA/mx.example.net"
Message-ID: <20301028120001.AA@mx.example.net>

--AA/mx.example.net
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--AA/mx.example.net
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net
Arrival-Date: Mon, 28 Oct 2030 12:00:00 +0000

Final-Recipient: rfc822; reader@example.net
Original-Recipient: rfc822;reader@example.net
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx2.example.net
Diagnostic-Code: smtp;
 ${said}

--AA/mx.example.net
Content-Type: text/rfc822-headers

${original(messageId)}
--AA/mx.example.net--
`

/** A report of abuse in the form of RFC 5965, as a large provider sends it when somebody presses "spam". */
export const abuseReport = (messageId: string) => `From: <abusedesk@example.com>
Date: Mon, 28 Oct 2030 17:40:36 +0000
Subject: FW: Your place
To: <bounces@example.org>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report;
     boundary="part1_13d.2e68ed54_boundary"

--part1_13d.2e68ed54_boundary
Content-Type: text/plain; charset="US-ASCII"

This is an email abuse report for an email message.

--part1_13d.2e68ed54_boundary
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: SomeGenerator/1.0
Version: 1

--part1_13d.2e68ed54_boundary
Content-Type: message/rfc822

${original(messageId)}
Your place is kept.
--part1_13d.2e68ed54_boundary--
`

/** Somebody is away: no report at all, though it quotes our letter. */
export const autoReply = (messageId: string) => `From: reader@example.net
To: bounces@example.org
Subject: Away: Your place
Auto-Submitted: auto-replied
In-Reply-To: <${messageId}@example.org>
Content-Type: text/plain

I am away. Action: failed
Status: 5.1.1
`
