package org.ridgebench.emr;

/** Where in the bucket things lie. What has the same contents has the same key, so that it is copied once. */
final class Keys {
    private Keys() {}

    static String campaign(Place place, String name) {
        return place.key("campaigns/" + name);
    }

    static String distribution(Place place, String sha256) {
        return place.key("distributions/" + sha256 + ".tar");
    }

    /** Ends in the data set's name. */
    static String dataset(Place place, String sha256, String name) {
        return place.key("data/" + sha256 + "/" + name);
    }
}
