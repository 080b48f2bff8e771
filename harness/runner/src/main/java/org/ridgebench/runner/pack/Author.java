package org.ridgebench.runner.pack;

import java.util.Optional;

/**
 * Who measured a campaign.
 *
 * @param address that tells two of one name apart, an ORCID for instance
 */
public record Author(String name, Optional<String> address) {}
